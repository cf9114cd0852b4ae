package org.rejoinder.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.article.ArticleContent;

/** What becomes of each article of a file. */
final class ArticleIntake {

    /**
     * Where the replies of an article go.
     *
     * @param number 0 while nothing is brought
     * @param takesReplies whether readers have it
     */
    record Place(long number, boolean takesReplies) {

        static final Place NOWHERE = new Place(0, false);
    }

    private final ArticleConverter converter;
    private final ImportWriter writer;
    private final Set<String> keys = new HashSet<>();
    private String source;
    private boolean writes;
    private long run;
    private ImportReport report;

    ArticleIntake(ArticleConverter converter, ImportWriter writer) {
        this.converter = converter;
        this.writer = writer;
    }

    void begin(String site, boolean isWritten, long number, ImportReport to) {
        source = site;
        writes = isWritten;
        run = number;
        report = to;
    }

    Place take(SourceArticle article, String byline) {
        String about = (article.kind() == SourceArticle.Kind.PAGE ? "page " : "post ") + article.key();
        String digest = ImportedItem.digestOf(source, ItemKind.ARTICLE, article.key());
        String fingerprint = ImportedItem.fingerprintOf(article, byline);
        if (article.key().isEmpty() || !keys.add(article.key())) {
            report.add(
                    ItemKind.ARTICLE,
                    new ReportRow(
                            about,
                            Outcome.REFUSED,
                            article.key().isEmpty() ? "It has no number." : "Another one has the same number."));
            return Place.NOWHERE;
        }
        ImportedItem known = writer.known(List.of(digest)).get(digest);
        if (known != null) {
            report.add(
                    ItemKind.ARTICLE,
                    new ReportRow(about, known.says(fingerprint) ? Outcome.UNCHANGED : Outcome.DIFFERENT, ""));
            return new Place(known.target(), writer.isPublic(known.target()));
        }
        try {
            return add(article, byline, about, digest, fingerprint);
        } catch (RefusedItemException refused) {
            report.add(ItemKind.ARTICLE, new ReportRow(about, Outcome.REFUSED, refused.getMessage()));
            return Place.NOWHERE;
        }
    }

    private Place add(SourceArticle article, String byline, String about, String digest, String fingerprint)
            throws RefusedItemException {
        if (article.kind() == SourceArticle.Kind.PAGE) {
            throw new RefusedItemException("Standing pages do not come over yet.");
        }
        List<String> notes = new ArrayList<>();
        ArticleContent content = converter.convert(article, byline, notes);
        boolean isPublic = article.state() == SourceArticle.State.PUBLISHED;
        if (isPublic && article.publishedAt().isEmpty()) {
            throw new RefusedItemException("It is public and does not say since when.");
        }
        if (!isPublic) {
            notes.add("It becomes a draft.");
        }
        Optional<Instant> publishedAt = article.publishedAt().filter(at -> isPublic);
        long number = writes ? writer.add(digest, fingerprint, run, content, article, publishedAt) : 0;
        report.add(ItemKind.ARTICLE, new ReportRow(about, Outcome.NEW, String.join(" ", notes)));
        return new Place(number, isPublic);
    }
}
