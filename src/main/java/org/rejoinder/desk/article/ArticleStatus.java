package org.rejoinder.desk.article;

import java.io.Serializable;
import java.time.Instant;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleState;
import org.rejoinder.article.PublishingSettings;
import org.rejoinder.article.Revision;
import org.rejoinder.article.WorkflowStage;

/**
 * Where an article stands, as it was shown.
 *
 * @param id null for one that was never saved
 * @param due when it goes out, on the clocks of the site; null unless it is scheduled
 * @param reviewNote what an editor said who gave it back; null if nobody did
 * @param changedAt when anything about it was changed last; null for one that was never saved
 * @param publishedAt when it was published first; null if it never was
 * @param snapshot what a later look at it is compared with; null for one that was never saved
 * @param mayPublish whether whoever is looking decides what readers get
 */
public record ArticleStatus(
        Long id,
        int version,
        String slug,
        ArticleState state,
        boolean repliesOpen,
        boolean workingCopy,
        WorkflowStage stage,
        String due,
        String reviewNote,
        Instant changedAt,
        Instant publishedAt,
        ArticleSnapshot snapshot,
        boolean mayPublish)
        implements Serializable {

    static ArticleStatus ofNew(Account author, PublishingSettings rules) {
        return new ArticleStatus(
                null,
                0,
                null,
                ArticleState.DRAFT,
                true,
                false,
                WorkflowStage.WRITTEN,
                null,
                null,
                null,
                null,
                null,
                rules.letPublishOwn(author));
    }

    static ArticleStatus of(Article article, Revision newest, Account looking, PublishingSettings rules) {
        return new ArticleStatus(
                article.id(),
                article.version(),
                article.slug(),
                article.state(),
                article.areRepliesOpen(),
                article.hasWorkingCopy(),
                article.stage(),
                article.dueAt()
                        .map(due -> ArticleStatusLabels.due(due, rules.timeZone()))
                        .orElse(null),
                article.reviewNote().orElse(null),
                article.changedAt(),
                article.publishedAt().orElse(null),
                ArticleSnapshot.of(article, newest),
                rules.letPublish(looking, article));
    }

    /** The same on another version of the article. */
    ArticleStatus on(int another) {
        return on(another, snapshot);
    }

    /** The same on another version of the article, which has this text. */
    ArticleStatus on(int another, ArticleSnapshot text) {
        return new ArticleStatus(
                id,
                another,
                slug,
                state,
                repliesOpen,
                workingCopy,
                stage,
                due,
                reviewNote,
                changedAt,
                publishedAt,
                text,
                mayPublish);
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

    /** Whether it may go to the bin: readers never had it. */
    public boolean deletable() {
        return id != null && state == ArticleState.DRAFT && publishedAt == null;
    }

    /** Whether it is stored while it is written: nobody gets it by that. */
    public boolean autosaved() {
        return state == ArticleState.DRAFT && !scheduled();
    }

    /** The id of the button that does what comes next; the others are in a menu. */
    public String mainAction() {
        if (mayPublish && !scheduled()) {
            return "publishArticle";
        }
        return stage == WorkflowStage.WRITTEN ? "submitArticle" : "save";
    }

    public boolean isMain(String action) {
        return action.equals(mainAction());
    }

    /** The key of its words. */
    public String mainLabel() {
        return switch (mainAction()) {
            case "publishArticle" -> published() ? "article.publishChanges" : "article.publish";
            case "submitArticle" -> "article.submit";
            default -> saveLabel();
        };
    }

    /** The key of its words: what is scheduled or public is no draft, and what is in review stays there. */
    public String saveLabel() {
        if (submitted()) {
            return "article.saveForReview";
        }
        return published() || scheduled() ? "article.save" : "article.saveDraft";
    }

    /** The key of what is told once it is saved: who sees the new text, and when. */
    String savedWords() {
        if (submitted()) {
            return "article.saved.submitted";
        }
        return published() ? "article.saved.workingCopy" : "article.saved";
    }

    /** Whether a changed text has to be approved again before it goes out. */
    public boolean saveUnschedules() {
        return scheduled() && !mayPublish;
    }

    /** Whether it would do nothing as long as nothing is typed. */
    public boolean mainNeedsChange() {
        return id == null || isMain("save") || published() && !workingCopy;
    }

    /** In a word or two. */
    public String inWords() {
        return ArticleStatusLabels.of(state, stage, workingCopy, due);
    }
}
