package org.rejoinder.desk;

import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rejoinder.article.Article;
import org.rejoinder.article.NewsroomRules;
import org.rejoinder.article.Stage;
import org.rejoinder.people.Account;

/**
 * Where an article stands, as it was shown.
 *
 * @param id null for one that was never saved
 * @param due when it goes out, on the clocks of the site; null unless it is scheduled
 * @param reviewNote what an editor said who gave it back; null if nobody did
 * @param mayPublish whether whoever is looking decides what readers get
 */
public record Standing(
        Long id,
        int version,
        String slug,
        boolean published,
        boolean retracted,
        boolean repliesOpen,
        boolean workingCopy,
        Stage stage,
        String due,
        String reviewNote,
        boolean mayPublish)
        implements Serializable {

    private static final DateTimeFormatter DUE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm ('UTC'xxx, VV)", Locale.ENGLISH);

    static Standing ofNew(Account author, NewsroomRules rules) {
        return new Standing(
                null, 0, null, false, false, true, false, Stage.WRITTEN, null, null, rules.letPublishOwn(author));
    }

    static Standing of(Article article, Account looking, NewsroomRules rules) {
        return new Standing(
                article.id(),
                article.version(),
                article.slug(),
                article.isPublished(),
                article.isRetracted(),
                article.areRepliesOpen(),
                article.hasWorkingCopy(),
                article.stage(),
                article.dueAt()
                        .map(due -> DUE.format(due.atZone(rules.timeZone())))
                        .orElse(null),
                article.reviewNote().orElse(null),
                rules.letPublish(looking, article));
    }

    /** The same on another version of the article. */
    Standing on(int another) {
        return new Standing(
                id, another, slug, published, retracted, repliesOpen, workingCopy, stage, due, reviewNote, mayPublish);
    }

    public boolean submitted() {
        return stage == Stage.SUBMITTED;
    }

    public boolean scheduled() {
        return stage == Stage.SCHEDULED;
    }

    /** In a word or two. */
    public String inWords() {
        String shown = Words.of(published ? "articles.published" : retracted ? "articles.retracted" : "articles.draft");
        String next = switch (stage) {
            case SUBMITTED -> Words.of("articles.submitted");
            case SCHEDULED -> Words.of("articles.scheduled", due);
            case WRITTEN -> workingCopy ? Words.of("articles.workingCopy") : "";
        };
        if (next.isEmpty()) {
            return shown;
        }
        return published || retracted
                ? shown + " · " + next
                : next.substring(0, 1).toUpperCase(Locale.ENGLISH) + next.substring(1);
    }
}
