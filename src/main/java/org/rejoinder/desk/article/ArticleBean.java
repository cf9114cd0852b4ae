package org.rejoinder.desk.article;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.AmbiguousBylineException;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.BylineResolver;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.MissingAltTextException;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Retraction;
import org.rejoinder.article.ReviewNote;
import org.rejoinder.article.Revisions;
import org.rejoinder.article.ScheduleInPastException;
import org.rejoinder.article.SlugTakenException;
import org.rejoinder.article.StaleArticleException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.desk.RequestText;

/**
 * The editor of one article. Every button hands in the version that was shown, so that nobody's later words are
 * overwritten; what was typed stays in the fields whatever the answer is.
 */
@Named
@ViewScoped
public class ArticleBean implements Serializable {

    /** The request attribute that names the article: its number, or "new". */
    static final String SHOWN = "org.rejoinder.desk.article";

    /** What the editor may hold; the last ones are of editor.js, and "kept" is what it hands back as it came. */
    static final List<String> FORMATS = List.of(
            "header",
            "bold",
            "italic",
            "strike",
            "script",
            "code",
            "link",
            "list",
            "indent",
            "blockquote",
            "code-block",
            "image",
            "small",
            "linebreak",
            "source",
            "kept");

    /** Which part of a series. */
    private static final String PART = "[1-9]\\d{0,2}";

    @Inject
    private Articles articles;

    @Inject
    private Publishing publishing;

    @Inject
    private Revisions revisions;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private BylineResolver bylineResolver;

    @Inject
    private Autocomplete autocomplete;

    @Inject
    private ErrorReportBean reports;

    @Inject
    private Validator validator;

    @Inject
    private CurrentUser currentUser;

    private ArticleStatus articleStatus;
    private EditConflict editConflict;
    private final ScheduleForm scheduleForm = new ScheduleForm();
    private final CorrectionForm correctionForm = new CorrectionForm();
    private String address = "";
    private String title = "";
    private String standfirst = "";
    private String byline = "";
    private String body = "";
    private String tags = "";
    private String series = "";
    private String part = "";
    private String note = "";
    private String review = "";

    @PostConstruct
    void open() {
        Object shown = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(SHOWN);
        if ("new".equals(shown)) {
            byline = autocomplete.bylineOf(account());
            articleStatus = ArticleStatus.ofNew(account(), publishingSettingsService.rules());
        } else {
            show(articles.with(Long.parseLong(shown.toString())).orElseThrow());
        }
    }

    /** Readers of a public article see nothing of it yet. */
    public void save() {
        boolean scheduled = articleStatus.scheduled();
        keep().ifPresent(article -> done(
                scheduled && !articleStatus.scheduled()
                        ? "article.saved.offSchedule"
                        : article.isPublished() ? "article.saved.workingCopy" : "article.saved"));
    }

    /** Saves what was refused because of somebody else's text, on top of that; theirs stays among the revisions. */
    public void insist() {
        articleStatus = articleStatus.on(editConflict.version());
        save();
    }

    public void submit() {
        keepAnd("article.submitted", () -> publishing.submit(account(), id(), version()));
    }

    public void giveBack() {
        var words = new ReviewNote(RequestText.asTyped(review).strip());
        if (isUsable(words, violation -> "review")) {
            keepAnd("article.givenBack", () -> publishing.giveBack(account(), id(), version(), words));
        }
    }

    public void publish() {
        keepAnd("article.published", () -> publishing.publish(account(), id(), version()));
    }

    public void schedule() {
        scheduleForm
                .due(publishingSettingsService.rules().timeZone())
                .ifPresent(due ->
                        keepAnd("article.scheduled", () -> publishing.schedule(account(), id(), version(), due)));
    }

    public void unschedule() {
        keepAnd("article.unscheduled", () -> publishing.unschedule(account(), id(), version()));
    }

    public void takeBack() {
        keepAnd("article.takenBack", () -> publishing.unpublish(account(), id(), version()));
    }

    public void correct() {
        Optional<ErrorReportBean.Row> report = reports.row(correctionForm.getReport());
        CorrectionNote words =
                correctionForm.note(report.filter(ErrorReportBean.Row::credit).map(ErrorReportBean.Row::name));
        if (isUsable(words, ArticleBean::field)) {
            keepAnd("article.corrected", () -> {
                Article corrected = publishing.correct(account(), id(), version(), words);
                report.ifPresent(reports::settle);
                return corrected;
            });
        }
    }

    public void retract() {
        var retraction = new Retraction(RequestText.asTyped(note).strip());
        if (isUsable(retraction, violation -> "note")) {
            keepAnd("article.retracted", () -> publishing.retract(account(), id(), version(), retraction));
        }
    }

    /** Does not touch the words in the fields: they may not be saved yet. */
    public void openReplies(boolean open) {
        attempt(() -> publishing.openReplies(account(), id(), version(), open))
                .ifPresent(article -> DeskMessages.tell(open ? "article.replies.opened" : "article.replies.closed"));
    }

    private void keepAnd(String words, Supplier<Article> change) {
        boolean scheduled = articleStatus.scheduled();
        if (keep().isPresent()) {
            String only = scheduled && !articleStatus.scheduled() ? "article.saved.offSchedule" : "article.saved.only";
            attempt(change).ifPresentOrElse(article -> done(words), () -> DeskMessages.tell(only));
        }
    }

    /** @param field where it is said what is wrong */
    private <T> boolean isUsable(T typed, Function<ConstraintViolation<T>, String> field) {
        Set<ConstraintViolation<T>> violations = validator.validate(typed);
        violations.forEach(violation -> DeskMessages.complain(field.apply(violation), violation.getMessage()));
        return violations.isEmpty();
    }

    private ArticleContent manuscript() {
        return ArticleContent.of(title, standfirst, byline, body, tags)
                .inSeries(series, part.matches(PART) ? Integer.parseInt(part) : 0);
    }

    /** Empty if what was typed cannot be kept as it is; then the fields say why. */
    private Optional<Article> keep() {
        if (!resolveByline() | !isPartGiven()) {
            return Optional.empty();
        }
        ArticleContent articleContent = manuscript();
        if (!isUsable(articleContent, ArticleBean::field)) {
            return Optional.empty();
        }
        return attempt(() -> isNew()
                ? publishing.draft(account(), articleContent, address)
                : publishing.save(account(), id(), version(), articleContent, address));
    }

    /** From now on its field says whose profile each name leads to. */
    private boolean resolveByline() {
        try {
            byline = bylineResolver.resolved(byline);
            return true;
        } catch (AmbiguousBylineException e) {
            String choices = String.join(
                    ", ",
                    e.choices().stream()
                            .map(handle -> e.words() + " (@" + handle + ")")
                            .toList());
            DeskMessages.complain(
                    "byline",
                    e.choices().isEmpty()
                            ? DeskMessages.of("article.byline.unknown", e.words())
                            : DeskMessages.of("article.byline.which", e.words(), choices));
            return false;
        }
    }

    private boolean isPartGiven() {
        boolean given = series.isBlank() || part.matches(PART);
        if (!given) {
            DeskMessages.complain("part", DeskMessages.of("article.part.missing", ArticleContent.LAST_PART));
        }
        return given;
    }

    private Optional<Article> attempt(Supplier<Article> change) {
        try {
            Article article = change.get();
            showState(article);
            return Optional.of(article);
        } catch (StaleArticleException e) {
            collide();
            return Optional.empty();
        } catch (SlugTakenException e) {
            DeskMessages.complain("address", DeskMessages.of("article.address.taken", e.slug()));
            return Optional.empty();
        } catch (ArticleAccessDeniedException e) {
            DeskMessages.complain(null, DeskMessages.of("article.notYours"));
            return Optional.empty();
        } catch (MissingAltTextException e) {
            DeskMessages.complain(
                    "body", DeskMessages.of("article.alternative.missing", String.join(", ", e.pictures())));
            return Optional.empty();
        } catch (ScheduleInPastException e) {
            DeskMessages.complain("when", DeskMessages.of("article.plan.past"));
            return Optional.empty();
        }
    }

    private void collide() {
        Article theirs = articles.with(id()).orElseThrow();
        editConflict = EditConflict.of(theirs, revisions.newestOf(theirs), manuscript());
        DeskMessages.tellConflict("article.changedMeanwhile");
    }

    private void showState(Article article) {
        articleStatus = ArticleStatus.of(article, account(), publishingSettingsService.rules());
    }

    private void show(Article article) {
        showState(article);
        address = article.slug();
        ArticleContent newest = revisions.newestOf(article).manuscript();
        title = newest.title();
        standfirst = newest.standfirst();
        byline = newest.byline();
        body = newest.body();
        tags = String.join(", ", newest.tags());
        series = newest.series();
        part = newest.part() == 0 ? "" : String.valueOf(newest.part());
        scheduleForm.zone(publishingSettingsService.rules().timeZone());
    }

    private long id() {
        return articleStatus.id();
    }

    private int version() {
        return articleStatus.version();
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    /** Shows the article anew at its own address. */
    private void done(String words) {
        DeskMessages.tellNext(words);
        DeskMessages.tellNextWhatIsLeftOut(body);
        Redirection.to("/desk/articles/" + id());
    }

    private static String field(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().iterator().next().getName();
    }

    public List<String> getFormats() {
        return FORMATS;
    }

    public boolean isNew() {
        return articleStatus.id() == null;
    }

    public ArticleStatus getStanding() {
        return articleStatus;
    }

    /** Null unless somebody else has saved the article since it was shown here. */
    public EditConflict getCollision() {
        return editConflict;
    }

    public CorrectionForm getCorrecting() {
        return correctionForm;
    }

    /** When it is to go out. */
    public ScheduleForm getPlan() {
        return scheduleForm;
    }

    /** What an editor says who gives it back. */
    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }

    /** The last part of where it is read, as it stands in its field. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStandfirst() {
        return standfirst;
    }

    public void setStandfirst(String standfirst) {
        this.standfirst = standfirst;
    }

    public String getByline() {
        return byline;
    }

    public void setByline(String byline) {
        this.byline = byline == null ? "" : byline.strip();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    /** What readers of a retracted article are told. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** What the series is called that it is a part of. */
    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series == null ? "" : series;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null ? "" : part.strip();
    }
}
