package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.trash.TrashNotice;

/**
 * An analysis article. It is written as a draft, saved as often as its author likes, published under an address made from
 * its title, and may be taken back: then it is a draft again, and keeps its address and the day it was first published.
 * While it is public it shows the {@link Revision} that was published; a newer one is its working copy, and goes the same
 * way to readers as the first did.
 */
@Entity
public class Article extends ShownContent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article")
    @SequenceGenerator(name = "article", sequenceName = "article_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ArticleState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Account author;

    @Column(name = "replies_open", nullable = false)
    private boolean repliesOpen;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** When what readers get was changed last. */
    @Column(name = "updated_at")
    private Instant updatedAt;

    /** The number of its newest revision. */
    @Column(nullable = false)
    private int newest;

    /** The number of the revision that readers got last; null if they never got any. */
    private Integer shown;

    @Embedded
    private EditorialWorkflow workflow;

    /** Null unless it is retracted. */
    @Embedded
    private RetractionNotice retractionNotice;

    /** Null unless it is in the bin. */
    @Embedded
    private TrashNotice trashNotice;

    protected Article() {}

    private Article(Account author, ArticleContent articleContent, String slug, Instant now) {
        this.author = author;
        this.state = ArticleState.DRAFT;
        this.workflow = EditorialWorkflow.written();
        this.repliesOpen = true;
        this.createdAt = now;
        this.changedAt = now;
        followTitle(slug);
        show(articleContent);
    }

    /** @param author null for content that nobody at the desk wrote */
    static Article draft(Account author, ArticleContent articleContent, String slug, Instant now) {
        return new Article(author, articleContent, slug, now);
    }

    /** Only what readers do not get is changed by this, unless it is what they get already; of a retracted one they get its title. */
    Revision revise(ArticleContent articleContent, Account by, Instant now, Integer restoredFrom) {
        newest++;
        changedAt = now;
        var revision = new Revision(id, newest, articleContent, by, now, restoredFrom);
        if (!isKnownToReaders()) {
            show(articleContent);
        } else if (isPublished() && articleContent.equals(manuscript())) {
            shown = newest;
            revision.goPublic(now);
        }
        return revision;
    }

    /** More of the text that is being written as its newest; of what readers do not know. */
    void rewrite(Revision newestText, ArticleContent articleContent, Instant now) {
        newestText.rewrite(articleContent, now);
        changedAt = now;
        show(articleContent);
    }

    /** Its address was made from its title, and may be made from another one. */
    boolean followsTitle() {
        return publishedAt == null && !isSlugChosen();
    }

    /** @param revision its newest */
    void publish(Revision revision, Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
        if (!isShowing(revision)) {
            updatedAt = now;
        }
        show(revision.manuscript());
        shown = revision.number();
        revision.goPublic(now);
        state = ArticleState.PUBLISHED;
        changedAt = now;
        retractionNotice = null;
        workflow = EditorialWorkflow.written();
    }

    /** Readers are told what was wrong in it, whether or not its text is another one. */
    void correct(Instant now) {
        updatedAt = now;
    }

    /** @param revision its newest */
    void unpublish(Revision revision, Instant now) {
        show(revision.manuscript());
        state = ArticleState.DRAFT;
        changedAt = now;
        retractionNotice = null;
        workflow = EditorialWorkflow.written();
    }

    /** Its newest text waits for somebody who may publish it. @param proposal null unless it is to correct what readers have */
    void submit(CorrectionNote proposal) {
        workflow = workflow.submitted(proposal);
    }

    void giveBack(ReviewNote note) {
        workflow = workflow.givenBack(note);
    }

    void schedule(Instant due, Account by, CorrectionNote note) {
        workflow = EditorialWorkflow.scheduled(due, by, note);
    }

    void withdraw() {
        workflow = workflow.withdrawn();
    }

    boolean isDue(Instant now) {
        return workflow.isDue(now);
    }

    /** Readers who come for it are told so from now on, and why; publishing it again ends that. */
    void retract(Retraction retraction, Instant now) {
        if (!isPublished()) {
            throw new NotPublicException();
        }
        state = ArticleState.RETRACTED;
        retractionNotice = new RetractionNotice(retraction, now);
        changedAt = now;
        workflow = EditorialWorkflow.written();
    }

    /** Only what readers never had: replies, and the addresses of others, hang on the rest. */
    void moveToTrash(Account by, Instant now) {
        if (!isDeletable()) {
            throw new KnownToReadersException();
        }
        state = ArticleState.TRASHED;
        trashNotice = new TrashNotice(by, now);
        workflow = EditorialWorkflow.written();
    }

    void leaveTrash() {
        state = ArticleState.DRAFT;
        trashNotice = null;
    }

    /** Nobody gets it any more, and nothing is left of what it said but its title. */
    void remove(Instant now) {
        show(ArticleContent.of(title(), "", "", "", ""));
        state = ArticleState.REMOVED;
        retractionNotice = null;
        changedAt = now;
        workflow = EditorialWorkflow.written();
    }

    public boolean isRemoved() {
        return state == ArticleState.REMOVED;
    }

    void openReplies(boolean open) {
        repliesOpen = open;
    }

    /** Editors and administrators may edit everything, authors what is theirs. */
    public boolean isEditableBy(Account account) {
        return !isRemoved()
                && (account.may(Permission.EDIT_ALL_ARTICLES)
                        || account.may(Permission.WRITE_ARTICLES) && isWrittenBy(account));
    }

    /** Empty for content that nobody at the desk wrote. */
    public Optional<Account> author() {
        return Optional.ofNullable(author);
    }

    public boolean isWrittenBy(Account account) {
        return author != null && author.id().equals(account.id());
    }

    public boolean isTrashed() {
        return state == ArticleState.TRASHED;
    }

    /** Whether it may be deleted: readers never had it. */
    public boolean isDeletable() {
        return state == ArticleState.DRAFT && publishedAt == null;
    }

    TrashNotice trashNotice() {
        return trashNotice;
    }

    public boolean isPublished() {
        return state == ArticleState.PUBLISHED;
    }

    public boolean isRetracted() {
        return state == ArticleState.RETRACTED;
    }

    /** Whether there is a page about it, be it one that says that it was retracted. */
    public boolean isKnownToReaders() {
        return isPublished() || isRetracted();
    }

    /** Why it was retracted; empty unless it is. */
    public Optional<String> retractionNote() {
        return Optional.ofNullable(retractionNotice).map(RetractionNotice::note);
    }

    public Optional<Instant> retractedAt() {
        return Optional.ofNullable(retractionNotice).map(RetractionNotice::at);
    }

    public boolean takesReplies() {
        return isPublished() && repliesOpen;
    }

    public boolean areRepliesOpen() {
        return repliesOpen;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public ArticleState state() {
        return state;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When anything about it was changed last, seen by readers or not. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When what readers get was changed last. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    /** The number of its newest revision. */
    public int newest() {
        return newest;
    }

    /** Whether readers get this one, or got it last. */
    public boolean isShowing(Revision revision) {
        return shown != null && shown == revision.number();
    }

    /** The number of the revision that readers got last; 0 if they never got any. */
    public int shown() {
        return shown == null ? 0 : shown;
    }

    /** Whether readers get another text than its newest. */
    public boolean hasWorkingCopy() {
        return isPublished() && shown != newest;
    }

    public WorkflowStage stage() {
        return workflow.stage();
    }

    /** When its newest text goes out; empty unless it is scheduled. */
    public Optional<Instant> dueAt() {
        return workflow.dueAt();
    }

    Optional<Account> scheduledBy() {
        return workflow.scheduledBy();
    }

    /** What its author wants readers to be told of its newest text. */
    public Optional<CorrectionNote> proposedCorrection() {
        return workflow.proposal();
    }

    /** What an editor said who gave its newest text back. */
    public Optional<String> reviewNote() {
        return workflow.reviewNote();
    }
}
