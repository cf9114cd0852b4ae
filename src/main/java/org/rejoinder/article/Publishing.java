package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleDecided.Decision;
import org.rejoinder.article.review.ArticleSubmitted;
import org.rejoinder.article.review.ReviewNote;

/**
 * What authors and editors do with articles. Each change names the version it was made on; a change made on an older one is
 * refused with {@link StaleArticleException}, so that nobody's words are overwritten unseen. What readers get is changed only by
 * those whom the {@link PublishingSettings} let publish.
 */
@ApplicationScoped
@Transactional
public class Publishing {

    @Inject
    private Articles articles;

    @Inject
    private Revisions revisions;

    @Inject
    private Publication publication;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private ArticleSlugs slugs;

    @Inject
    private AltTextCheck altTextCheck;

    @Inject
    private Event<ArticleChanged> changed;

    @Inject
    private Event<ArticleDecided> decided;

    @Inject
    private Event<ArticleSubmitted> submitted;

    @Inject
    private Clock clock;

    /** At an address made from its title. */
    public Article draft(Account author, ArticleContent articleContent) {
        return draft(author, articleContent, "");
    }

    /** @param address where its author wants it; empty for one made from its title */
    public Article draft(Account author, ArticleContent articleContent, String address) {
        if (!author.may(Permission.WRITE_ARTICLES)) {
            throw new ArticleAccessDeniedException();
        }
        Article article = add(author, articleContent, Slug.of(articleContent.title()));
        if (!address.isBlank()) {
            slugs.move(article, Slug.of(address));
            articles.flush();
        }
        return article;
    }

    /**
     * Readers of a public article go on getting what was published. What was scheduled goes back to review if this editor may
     * not publish: nobody has agreed to these words.
     *
     * @param address where it is to be read; as it was shown, or empty, for one that goes on following the title until the
     *     article is public, and stays as it is then
     */
    public Article save(Account editor, long id, int shownVersion, ArticleContent articleContent, String address) {
        return change(editor, id, shownVersion, article -> save(editor, article, articleContent, address));
    }

    /** On top of a text that the editor has seen beside this one, be it their own; that stays among the revisions. */
    public Article overwrite(Account editor, long id, int shownVersion, ArticleContent articleContent, String address) {
        return change(editor, id, shownVersion, article -> {
            revisions.newestOf(article).endSession();
            save(editor, article, articleContent, address);
        });
    }

    private void save(Account editor, Article article, ArticleContent articleContent, String address) {
        write(editor, article, articleContent, null);
        altTextCheck.requireIfScheduled(article);
        slugs.choose(article, address, mayPublish(editor, article));
    }

    /** A draft that is stored while it is written, before anybody saved it. */
    public Article beginAutosaved(Account author, ArticleContent articleContent, String address) {
        Article article = draft(author, articleContent, address);
        revisions.newestOf(article).beginSession();
        return article;
    }

    /**
     * Stores a draft while it is written. Its address stays unless another one was chosen.
     *
     * @throws ArticleAccessDeniedException if it is no draft, or is scheduled: what readers get is changed by nobody unasked
     */
    public Article autosave(Account editor, long id, int shownVersion, ArticleContent articleContent, String address) {
        return change(editor, id, shownVersion, article -> {
            if (article.state() != ArticleState.DRAFT || article.stage() == WorkflowStage.SCHEDULED) {
                throw new ArticleAccessDeniedException();
            }
            revisions.autosave(article, editor, articleContent);
            if (!address.isBlank() && !Slug.of(address).equals(article.slug())) {
                slugs.move(article, Slug.of(address));
            }
        });
    }

    /** An earlier text is the newest again. */
    public Article restore(Account editor, long id, int shownVersion, int number) {
        return change(editor, id, shownVersion, article -> {
            Revision earlier = revisions.of(article, number).orElseThrow(ArticleAccessDeniedException::new);
            write(editor, article, earlier.manuscript(), number);
            altTextCheck.requireIfScheduled(article);
            slugs.followTitle(article);
        });
    }

    /**
     * Gives articles a tag, or takes it from them. Readers see it at once where they see the newest text and this editor may
     * publish.
     *
     * @return how many of them it changed; not those that have as many tags as there may be
     */
    public int tag(Account editor, Collection<Long> ids, String tag, boolean add) {
        int changed = 0;
        for (long id : new TreeSet<>(ids)) {
            Article article = articles.findForUpdate(id)
                    .filter(held -> held.isEditableBy(editor) && !held.isTrashed())
                    .orElseThrow(ArticleAccessDeniedException::new);
            ArticleContent before = revisions.newestOf(article).manuscript();
            ArticleContent after = add ? before.with(tag) : before.without(tag);
            boolean wasShown = article.isPublished() && !article.hasWorkingCopy();
            if (after.tags().size() <= ArticleContent.MOST_TAGS && !after.equals(before)) {
                write(editor, article, after, null);
                if (wasShown && mayPublish(editor, article)) {
                    publication.publish(article, clock.instant());
                }
                changed++;
            }
        }
        return changed;
    }

    private void write(Account editor, Article article, ArticleContent articleContent, Integer restoredFrom) {
        boolean fresh = revisions.add(article, editor, articleContent, restoredFrom);
        if (fresh && article.stage() == WorkflowStage.SCHEDULED && !mayPublish(editor, article)) {
            handIn(editor, article, article.proposedCorrection().orElse(null));
        }
    }

    /** Its newest text is handed in, for somebody who may publish it. */
    public Article submit(Account editor, long id, int shownVersion) {
        return change(editor, id, shownVersion, article -> handIn(editor, article, null));
    }

    /**
     * Its newest text is handed in as a correction of what readers have, with what they are to be told.
     *
     * @throws NotPublicException if readers have nothing of it
     */
    public Article submit(Account editor, long id, int shownVersion, CorrectionNote proposal) {
        return change(editor, id, shownVersion, article -> handIn(editor, article, proposal));
    }

    private void handIn(Account editor, Article article, CorrectionNote proposal) {
        WorkflowStage before = article.stage();
        requirePublicFor(article, proposal);
        article.submit(proposal);
        if (before != WorkflowStage.SUBMITTED) {
            boolean scheduled = before == WorkflowStage.SCHEDULED;
            submitted.fire(new ArticleSubmitted(article.id(), titleOf(article), editor, scheduled));
        }
    }

    /** What was handed in waits for nobody any more. */
    public Article withdraw(Account editor, long id, int shownVersion) {
        return change(editor, id, shownVersion, Article::withdraw);
    }

    /** What was handed in is its author's again, with what is to be done about it. */
    public Article giveBack(Account editor, long id, int shownVersion, ReviewNote note) {
        return decide(editor, id, shownVersion, Decision.RETURNED, article -> article.giveBack(note));
    }

    /**
     * Readers get its newest text now.
     *
     * @throws MissingAltTextException if it has a picture that some readers would learn nothing of
     */
    public Article publish(Account editor, long id, int shownVersion) {
        return decide(editor, id, shownVersion, Decision.PUBLISHED, article -> {
            altTextCheck.require(article);
            publication.publish(article, clock.instant());
        });
    }

    /** Readers get its newest text then. @throws ScheduleInPastException if that is not ahead */
    public Article schedule(Account editor, long id, int shownVersion, Instant due) {
        return schedule(editor, id, shownVersion, due, null);
    }

    /** With what they are told was wrong in what they have. @param note null for nothing */
    public Article schedule(Account editor, long id, int shownVersion, Instant due, CorrectionNote note) {
        return decide(editor, id, shownVersion, Decision.SCHEDULED, article -> {
            if (!due.isAfter(clock.instant())) {
                throw new ScheduleInPastException();
            }
            requirePublicFor(article, note);
            altTextCheck.require(article);
            article.schedule(due, editor, note);
        });
    }

    public Article unschedule(Account editor, long id, int shownVersion) {
        return decide(editor, id, shownVersion, Decision.UNSCHEDULED, Article::withdraw);
    }

    /** @return whether it went out: not if it is not due any more, or has gone */
    boolean publishDue(long id, Instant now) {
        Optional<Article> due = articles.findForUpdate(id).filter(article -> article.isDue(now));
        due.ifPresent(article -> {
            Account scheduledBy = article.scheduledBy().orElse(null);
            Optional<CorrectionNote> note = article.proposedCorrection().filter(any -> article.isPublished());
            note.ifPresentOrElse(
                    words -> publication.correct(article, words, scheduledBy, now),
                    () -> publication.publish(article, now));
            Decision decision = note.isPresent() ? Decision.CORRECTED : Decision.PUBLISHED;
            decided.fire(new ArticleDecided(decision, article, titleOf(article), null, scheduledBy, now));
        });
        return due.isPresent();
    }

    public Article unpublish(Account editor, long id, int shownVersion) {
        return decide(
                editor,
                id,
                shownVersion,
                Decision.UNPUBLISHED,
                article -> article.unpublish(revisions.newestOf(article), clock.instant()));
    }

    public Article retract(Account editor, long id, int shownVersion, Retraction retraction) {
        return decide(
                editor, id, shownVersion, Decision.RETRACTED, article -> article.retract(retraction, clock.instant()));
    }

    /** Readers get its newest text now, and are told what was wrong in what they had. */
    public Article correct(Account editor, long id, int shownVersion, CorrectionNote note) {
        return decide(editor, id, shownVersion, Decision.CORRECTED, article -> {
            requirePublicFor(article, note);
            altTextCheck.require(article);
            publication.correct(article, note, editor, clock.instant());
        });
    }

    /**
     * Into the bin, whatever version it has.
     *
     * @return whether it went there: not if it was there already
     * @throws KnownToReadersException if readers have or had it
     */
    public boolean moveToTrash(Account editor, long id) {
        Article article = articles.findForUpdate(id)
                .filter(held -> held.isEditableBy(editor))
                .orElseThrow(ArticleAccessDeniedException::new);
        if (article.isTrashed()) {
            return false;
        }
        article.moveToTrash(editor, clock.instant());
        return true;
    }

    public Article openReplies(Account editor, long id, int shownVersion, boolean open) {
        return change(editor, id, shownVersion, article -> article.openReplies(open));
    }

    Article add(Account author, ArticleContent articleContent, String slug) {
        Article article = Article.draft(author, articleContent, articles.free(slug, null), clock.instant());
        articles.add(article);
        revisions.begin(article, author, articleContent);
        articles.flush();
        return article;
    }

    private static void requirePublicFor(Article article, CorrectionNote note) {
        if (note != null && !article.isPublished()) {
            throw new NotPublicException();
        }
    }

    private boolean mayPublish(Account editor, Article article) {
        return publishingSettingsService.rules().letPublish(editor, article);
    }

    private Article decide(
            Account editor, long id, int shownVersion, Decision decision, Consumer<Article> consequence) {
        return change(editor, id, shownVersion, article -> {
            if (!mayPublish(editor, article)) {
                throw new ArticleAccessDeniedException();
            }
            consequence.accept(article);
            decided.fire(new ArticleDecided(decision, article, titleOf(article), editor, null, clock.instant()));
        });
    }

    private String titleOf(Article article) {
        return revisions.newestOf(article).manuscript().title();
    }

    private Article change(Account editor, long id, int shownVersion, Consumer<Article> change) {
        Article article = articles.findForUpdate(id).orElseThrow(ArticleAccessDeniedException::new);
        if (!article.isEditableBy(editor)) {
            throw new ArticleAccessDeniedException();
        }
        if (article.isTrashed()) {
            throw new ArticleTrashedException();
        }
        if (article.version() != shownVersion) {
            throw new StaleArticleException();
        }
        boolean wasKnown = article.isKnownToReaders();
        ArticleListings before = ArticleListings.ofKnown(article);
        change.accept(article);
        if (wasKnown || article.isKnownToReaders()) {
            changed.fire(new ArticleChanged(article.id(), before));
        }
        articles.flush();
        return article;
    }
}
