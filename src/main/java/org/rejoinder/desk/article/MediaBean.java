package org.rejoinder.desk.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.media.ImageInUseException;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.ImageRejectedException;
import org.rejoinder.media.Picture;
import org.rejoinder.media.PictureUse;
import org.rejoinder.media.PictureUses;
import org.rejoinder.media.Pictures;
import org.rejoinder.media.StalePictureException;
import org.rejoinder.page.StaticPages;

/** The pictures that authors choose from. */
@Named
@RequestScoped
public class MediaBean {

    private static final int ON_A_PAGE = 48;

    /** An article that shows a picture, or showed it in a former text. */
    public record Use(String address, String title) {}

    /** A picture in the list; what was typed about it and not taken stands in its fields. */
    public record Row(
            long id,
            int version,
            String address,
            String thumbnail,
            int width,
            int height,
            String name,
            ImageMetadata words,
            String by,
            Instant at,
            boolean editable,
            List<Use> uses) {

        static Row of(Picture picture, Account reader) {
            return of(picture, reader, List.of());
        }

        Row saying(ImageMetadata others) {
            return new Row(id, version, address, thumbnail, width, height, name, others, by, at, editable, uses);
        }

        private static Row of(Picture picture, Account reader, List<Use> uses) {
            return new Row(
                    picture.id(),
                    picture.version(),
                    picture.address(),
                    picture.thumbnail(),
                    picture.width(),
                    picture.height(),
                    picture.name(),
                    picture.words(),
                    picture.uploadedBy(),
                    picture.uploadedAt(),
                    picture.isEditableBy(reader),
                    uses);
        }

        /** Readers who do not see it would learn nothing of it. */
        public boolean silent() {
            return words.alternative().isBlank() && !words.decorative();
        }

        JsonObject json() {
            return JsonBuilders.object()
                    .add("address", address)
                    .add("thumbnail", thumbnail)
                    .add("name", name)
                    .add("alternative", words.alternative())
                    .add("decorative", words.decorative())
                    .add("editable", editable)
                    .add("caption", words.caption())
                    .add("credit", words.credit())
                    .build();
        }
    }

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses pictureUses;

    @Inject
    private Articles articles;

    @Inject
    private StaticPages pages;

    @Inject
    private Validator validator;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private TrashDeadline trashDeadline;

    private String sought = "";
    private List<Row> rows = List.of();
    private Long next;
    private String outcome;
    private String problem;
    private boolean overtaken;
    private Picture taken;
    private Long typedFor;
    private ImageMetadata typed;

    @Transactional
    public void open(String words, Long before) {
        Account reader = account();
        sought = words;
        List<Picture> found = pictures.list(words, before == null ? Long.MAX_VALUE : before, ON_A_PAGE + 1);
        List<Picture> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<Long, List<PictureUse>> uses = pictureUses.of(shown);
        Map<Long, String> articleTitles = articles.titlesOf(ids(uses, PictureUse.Kind.ARTICLE), reader);
        Map<Long, String> pageTitles = pages.titlesOf(ids(uses, PictureUse.Kind.PAGE));
        rows = shown.stream()
                .map(picture -> Row.of(
                        picture,
                        reader,
                        uses.getOrDefault(picture.id(), List.of()).stream()
                                .map(use -> use.kind() == PictureUse.Kind.PAGE
                                        ? new Use("/desk/pages/" + use.id(), pageTitles.getOrDefault(use.id(), ""))
                                        : new Use(
                                                "/desk/articles/" + use.id(), articleTitles.getOrDefault(use.id(), "")))
                                .toList()))
                .map(row -> isTyped(row) ? row.saying(typed) : row)
                .toList();
        next = found.size() > ON_A_PAGE ? shown.get(ON_A_PAGE - 1).id() : null;
    }

    private static List<Long> ids(Map<Long, List<PictureUse>> uses, PictureUse.Kind kind) {
        return uses.values().stream()
                .flatMap(Collection::stream)
                .filter(use -> use.kind() == kind)
                .map(PictureUse::id)
                .distinct()
                .toList();
    }

    /** What was typed about it was not taken: it is in its fields still. */
    public boolean isTyped(Row row) {
        return typedFor != null && typedFor == row.id();
    }

    /** @return whether it is in the library now */
    boolean take(String name, Path file) {
        try {
            taken = taken(name, file);
            outcome = DeskMessages.of("media.taken", taken.name());
            return true;
        } catch (ImageRejectedException e) {
            problem = DeskMessages.of("media.refused." + e.why(), name.isBlank() ? "?" : name);
            return false;
        }
    }

    /** Of two who send the same at one moment the second finds that of the first. */
    private Picture taken(String name, Path file) {
        Account account = account();
        try {
            return pictures.take(account, name, file);
        } catch (PersistenceException e) {
            return pictures.take(account, name, file);
        }
    }

    void refuse(String words) {
        problem = DeskMessages.of(words);
    }

    boolean describe(long picture, int version, ImageMetadata words) {
        var violations = validator.validate(words);
        try {
            if (violations.isEmpty()) {
                pictures.describe(account(), picture, version, words);
                outcome = DeskMessages.of("media.described");
                return true;
            }
            problem = violations.iterator().next().getMessage();
        } catch (StalePictureException e) {
            overtaken = true;
            problem = DeskMessages.of(
                    "media.meanwhile",
                    pictures.with(picture)
                            .map(other -> other.words().alternative())
                            .orElse(""));
        }
        typedFor = picture;
        typed = words;
        return false;
    }

    boolean moveToTrash(long picture) {
        try {
            pictures.moveToTrash(account(), picture);
            outcome = DeskMessages.of("media.away.done", trashDeadline.inWords());
            return true;
        } catch (ImageInUseException e) {
            problem = DeskMessages.of("media.used");
            return false;
        }
    }

    /** Somebody else was first. */
    boolean isOvertaken() {
        return overtaken;
    }

    Optional<Row> uploaded() {
        return Optional.ofNullable(taken).map(picture -> Row.of(picture, account()));
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    /** Whether a text that shows it without alternative text is refused, and whether this person may say that it need not be. */
    JsonObject need(String address) {
        Optional<Picture> picture = pictures.at(address);
        boolean decorative = picture.filter(ours -> ours.words().decorative()).isPresent();
        return JsonBuilders.object()
                .add("needed", picture.isPresent() && !decorative)
                .add("decorative", decorative)
                .add(
                        "editable",
                        picture.filter(ours -> ours.isEditableBy(account())).isPresent())
                .build();
    }

    /** What else is said about it stays. */
    boolean markDecorative(String address, boolean decorative) {
        return pictures.at(address)
                .map(picture -> describe(
                        picture.id(),
                        picture.version(),
                        new ImageMetadata(
                                picture.words().alternative(),
                                decorative,
                                picture.words().caption(),
                                picture.words().credit())))
                .orElse(false);
    }

    public String getSought() {
        return sought;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Where the list goes on; null at its end. */
    public String getNext() {
        return next == null
                ? null
                : "/desk/media?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&before=" + next;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getProblem() {
        return problem;
    }
}
