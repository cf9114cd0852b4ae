package org.rejoinder.exchange;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.conversion.PictureLookup;
import org.rejoinder.exchange.conversion.PictureSources;
import org.rejoinder.exchange.picture.InlinePictures;
import org.rejoinder.exchange.picture.PictureAddress;
import org.rejoinder.exchange.picture.PictureFile;
import org.rejoinder.exchange.picture.PictureFileSource;
import org.rejoinder.media.ImageRejectedException;
import org.rejoinder.media.Picture;

/** Brings the pictures that texts show before these texts, in one run. */
final class PictureTransfer {

    private static final int MOST_AT_ONCE = 200;
    /** What stands in front of the key of a picture where its address would stand. */
    static final String BY_KEY = "attachment:";

    private final PictureKeeper keeper;
    private final PictureCatalog catalog;
    private final Optional<PictureFileSource> files;
    private final ImportReport report;
    private final InlinePictures inline = new InlinePictures();
    private final Set<String> reported = new HashSet<>();

    /** What was brought in this run, or would have been, by what its file is known by. */
    private final Map<String, Picture> byFile = new HashMap<>();

    /** @param files empty if none are brought, and texts show those that are here */
    PictureTransfer(
            PictureKeeper keeper, PictureCatalog catalog, Optional<PictureFileSource> files, ImportReport report) {
        this.keeper = keeper;
        this.catalog = catalog;
        this.files = files;
        this.report = report;
    }

    /** Has the pictures of all these here, as far as they can be. */
    PictureLookup transfer(List<SourceItem> items, ImportContext context) {
        Map<String, PictureAddress> wanted = new LinkedHashMap<>();
        items.forEach(item -> sourcesOf(item).forEach(source -> {
            inline.add(source);
            catalog.addressOf(source).ifPresent(address -> wanted.putIfAbsent(address.key(), address));
        }));
        if (wanted.isEmpty()) {
            return PictureLookup.NONE;
        }
        Map<String, PictureLookup.LocalPicture> here = transfer(wanted.values(), context);
        inline.forgetAll();
        return new Brought(catalog, here);
    }

    /** @param here by the keys of their addresses */
    private record Brought(PictureCatalog catalog, Map<String, LocalPicture> here) implements PictureLookup {

        @Override
        public Optional<LocalPicture> find(String source) {
            return catalog.addressOf(source).map(address -> here.get(address.key()));
        }

        @Override
        public String formerAddressOf(String source) {
            return catalog.formerAddressOf(source);
        }
    }

    /** Those that the export names and no text shows, as far as there are files for them. */
    void transferRest(ImportContext context) {
        if (files.isEmpty()) {
            return;
        }
        List<PictureAddress> some = new ArrayList<>();
        for (PictureAddress address : catalog.addresses()) {
            if (address.isNamedAsPicture() && !reported.contains(address.key())) {
                some.add(address);
            }
            if (some.size() == MOST_AT_ONCE) {
                transfer(some, context);
                some.clear();
            }
        }
        transfer(some, context);
    }

    private Map<String, PictureLookup.LocalPicture> transfer(Collection<PictureAddress> wanted, ImportContext context) {
        Map<String, PictureLookup.LocalPicture> here = new HashMap<>();
        Map<String, PictureKeeper.KnownPicture> known = keeper.find(new ArrayList<>(wanted), context);
        for (PictureAddress address : wanted) {
            var item = new SourceItem.OfPicture(address);
            if (known.containsKey(item.key())) {
                PictureKeeper.KnownPicture one = known.get(item.key());
                here.put(item.key(), local(one.picture()));
                sourceOf(address).ifPresent(any -> tell(item, one.outcome(), one.picture()));
            } else {
                Optional<PictureFileSource> from = sourceOf(address);
                from.flatMap(source -> bring(item, source, context))
                        .ifPresent(picture -> here.put(item.key(), picture));
                from.ifPresent(any -> report.chunkEnded());
            }
        }
        return here;
    }

    /** What stands in a text itself is there, wherever the others are. */
    private Optional<PictureFileSource> sourceOf(PictureAddress address) {
        return InlinePictures.isInline(address) ? Optional.of(inline) : files;
    }

    /** Pictures that stand for articles from now on, by the numbers of these. */
    void lead(Map<Long, PictureLookup.LocalPicture> leads) {
        leads.forEach((article, picture) -> {
            try {
                keeper.lead(article, picture);
            } catch (PersistenceException | TransactionalException e) {
                report.note(new SourceNote("", "A picture does not stand for its article: " + picture.address()));
            }
        });
    }

    /** Whether more pictures may be here afterwards than before. */
    boolean brings() {
        return files.isPresent();
    }

    private static Set<String> sourcesOf(SourceItem item) {
        SourceArticle article = item instanceof SourceItem.OfArticle of
                ? of.article()
                : item instanceof SourceItem.OfPage of ? of.page() : null;
        if (article == null) {
            return Set.of();
        }
        PictureSources sources = PictureSources.in(article.html());
        Set<String> all = new LinkedHashSet<>(sources.shown());
        if (!article.picture().isEmpty()) {
            all.add(BY_KEY + article.picture());
        }
        sources.linked().stream().filter(PictureTransfer::isNamedAsPicture).forEach(all::add);
        return all;
    }

    private static boolean isNamedAsPicture(String link) {
        return PictureAddress.of(link, "https://here.invalid")
                .filter(PictureAddress::isNamedAsPicture)
                .isPresent();
    }

    private Optional<PictureLookup.LocalPicture> bring(
            SourceItem.OfPicture item, PictureFileSource from, ImportContext context) {
        Optional<String> file = from.locate(item.address());
        if (file.isEmpty()) {
            tell(item, ImportOutcome.REFUSED, "It is not among the pictures.");
            return Optional.empty();
        }
        if (!context.isWritten()) {
            tell(item, ImportOutcome.NEW, "");
            return Optional.of(new PictureLookup.LocalPicture("/media/checked", "", ""));
        }
        if (byFile.containsKey(file.get())) {
            Picture same = keeper.addAlso(item, byFile.get(file.get()), context);
            tell(item, ImportOutcome.NEW, same);
            return Optional.of(local(same));
        }
        if (reported.contains(item.key())) {
            return Optional.empty();
        }
        try {
            Optional<Picture> added = add(item, nameOf(file.get()), from, context);
            added.ifPresentOrElse(
                    picture -> {
                        byFile.put(file.get(), picture);
                        tell(item, ImportOutcome.NEW, picture);
                    },
                    () -> tell(item, ImportOutcome.REFUSED, "It is not there any more."));
            return added.map(PictureTransfer::local);
        } catch (ImageRejectedException refused) {
            tell(item, ImportOutcome.REFUSED, words(refused.why()));
        } catch (IOException unreadable) {
            tell(item, ImportOutcome.REFUSED, "It cannot be had: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** That of the file, which may be another than that of the smaller variant that a text shows. */
    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private Optional<Picture> add(SourceItem.OfPicture item, String name, PictureFileSource from, ImportContext context)
            throws IOException {
        Optional<PictureFile> opened = from.open(item.address());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (PictureFile file = opened.get()) {
            return Optional.of(keeper.add(item, name, file, catalog.about(item.address()), context));
        }
    }

    private static PictureLookup.LocalPicture local(Picture picture) {
        return new PictureLookup.LocalPicture(
                picture.address(),
                picture.words().alternative(),
                picture.words().caption());
    }

    private static String words(ImageRejectedException.Why why) {
        return switch (why) {
            case NO_PICTURE -> "It is no picture of a kind that is shown here (JPEG, PNG, GIF, WebP).";
            case SVG -> "It is an SVG, which can carry scripts.";
            case TOO_MANY_PIXELS -> "It has too many pixels.";
            case JPEG_CODING -> "It is a JPEG of a kind that browsers do not show.";
            case BROKEN -> "It is broken, or not whole.";
        };
    }

    private void tell(SourceItem.OfPicture item, ImportOutcome outcome, String words) {
        tell(item, ReportRow.of(item, outcome, words));
    }

    private void tell(SourceItem.OfPicture item, ImportOutcome outcome, Picture picture) {
        tell(item, ReportRow.of(item, outcome, "").leadingTo(picture.id()));
    }

    /** Once in a run. */
    private void tell(SourceItem.OfPicture item, ReportRow row) {
        if (reported.add(item.key())) {
            report.add(row);
        }
    }
}
