package org.rejoinder.desk;

import java.io.Serializable;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.PublishingSettings;
import org.rejoinder.article.WorkflowStage;

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
        ArticleState state,
        boolean repliesOpen,
        boolean workingCopy,
        WorkflowStage stage,
        String due,
        String reviewNote,
        boolean mayPublish)
        implements Serializable {

    static Standing ofNew(Account author, PublishingSettings rules) {
        return new Standing(
                null,
                0,
                null,
                ArticleState.DRAFT,
                true,
                false,
                WorkflowStage.WRITTEN,
                null,
                null,
                rules.letPublishOwn(author));
    }

    static Standing of(Article article, Account looking, PublishingSettings rules) {
        return new Standing(
                article.id(),
                article.version(),
                article.slug(),
                article.state(),
                article.areRepliesOpen(),
                article.hasWorkingCopy(),
                article.stage(),
                article.dueAt()
                        .map(due -> StandingWords.due(due, rules.timeZone()))
                        .orElse(null),
                article.reviewNote().orElse(null),
                rules.letPublish(looking, article));
    }

    /** The same on another version of the article. */
    Standing on(int another) {
        return new Standing(id, another, slug, state, repliesOpen, workingCopy, stage, due, reviewNote, mayPublish);
    }

    public boolean submitted() {
        return stage == WorkflowStage.SUBMITTED;
    }

    public boolean scheduled() {
        return stage == WorkflowStage.SCHEDULED;
    }

    public boolean published() {
        return state == ArticleState.PUBLISHED;
    }

    public boolean retracted() {
        return state == ArticleState.RETRACTED;
    }

    /** In a word or two. */
    public String inWords() {
        return StandingWords.of(state, stage, workingCopy, due);
    }
}
