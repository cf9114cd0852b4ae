package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.screening.Verdict;

/**
 * A reader's reply, from the moment it is received to the day it is withdrawn. It is held, unless the site's policy lets it
 * through or takes it for spam; a moderator publishes it, rejects it or calls it spam; a decision can be undone, and then it
 * is held again.
 */
@Entity
public class Reply extends ReplyContent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply")
    @SequenceGenerator(name = "reply", sequenceName = "reply_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private ThreadPath thread;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ReplyState state;

    private String digest;

    @Column(nullable = false)
    private String receipt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Embedded
    private RejectionGrounds grounds;

    @Column(name = "cluster_id")
    private Long cluster;

    @Column(name = "last_entry")
    private Long lastEntry;

    @Column(name = "tells", nullable = false)
    @Enumerated(EnumType.STRING)
    private NotifyPreference notifyPreference = NotifyPreference.NOTHING;

    @Column(name = "decision_mail", nullable = false)
    private boolean decisionMailed = true;

    /** Null unless its writer has made one. */
    @Embedded
    private ReplyAppeal appeal;

    /** Null unless it was elsewhere, where links lead to it. */
    @Column(name = "former_anchor")
    private String formerAnchor;

    @Column(name = "erased_at")
    private Instant erasedAt;

    protected Reply() {}

    private Reply(Article article, Reply answers) {
        super(article, answers);
        this.state = ReplyState.HELD;
    }

    /** @param answers null when the article itself is answered */
    static Reply to(Article article, Reply answers) {
        return new Reply(article, answers);
    }

    /** Its writer's if it is proven to be theirs; else one of its own, which says nothing of the address. */
    public Avatar avatar() {
        if (writer() == null) {
            return Avatar.BLANK;
        }
        return isProven() ? writer().avatar() : Avatar.drawnFrom(receipt);
    }

    /** Goes where the site's policy says, without anybody having decided about it. */
    Reply sorted(Verdict verdict) {
        switch (verdict) {
            case PUBLISH -> publish(submittedAt());
            case SPAM -> markAsSpam();
            case HOLD -> {
                // as every reply begins
            }
        }
        return this;
    }

    /**
     * Stands where it stood somewhere else, since it was written.
     *
     * @param anchor what links to it there end with; null for nothing
     */
    void begin(ReplyState elsewhere, String anchor) {
        formerAnchor = anchor;
        state = elsewhere;
        publishedAt = elsewhere == ReplyState.PUBLISHED ? submittedAt() : null;
    }

    /** Stands where it stands somewhere else by now, and nobody here has decided so. */
    void follow(ReplyState elsewhere) {
        if (state == elsewhere) {
            return;
        }
        if (state != ReplyState.HELD) {
            hold();
        }
        switch (elsewhere) {
            case PUBLISHED -> publish(submittedAt());
            case REJECTED, SPAM -> become(elsewhere);
            case HELD, WITHDRAWN, ERASED -> {
                // it waits, then
            }
        }
    }

    /**
     * Takes its place in the thread, which contains its number.
     *
     * @param digest what a repeat of the same submission would have too
     * @param receipt what the database may know of the receipt
     */
    void assignThread(String digest, String receipt) {
        this.thread =
                answers().map(answered -> answered.thread.continuedBy(id)).orElseGet(() -> ThreadPath.begunBy(id));
        this.digest = digest;
        this.receipt = receipt;
    }

    public void publish(Instant at) {
        become(ReplyState.PUBLISHED);
        publishedAt = at;
    }

    /**
     * @param rule the house rule that it breaks, in words; may be null
     * @param reason what the writer is told besides; may be null
     */
    public void reject(String rule, String reason) {
        become(ReplyState.REJECTED);
        publishedAt = null;
        grounds = new RejectionGrounds(rule, reason);
    }

    public void markAsSpam() {
        become(ReplyState.SPAM);
    }

    /** Waits for a decision again. */
    public void hold() {
        become(ReplyState.HELD);
        publishedAt = null;
        grounds = null;
    }

    /** Its writer sends it again, after what was said of it when it was rejected. */
    public void resubmit(Instant at) {
        hold();
        countResubmission(at);
    }

    /**
     * Is again exactly what it was before the change that is undone.
     *
     * @param publishedAt null unless it was published
     * @param lastEntry the audit row of the change before that one; null if there was none
     */
    public void restore(ReplyState before, Instant publishedAt, String rule, String reason, Long lastEntry) {
        this.state = before;
        this.publishedAt = publishedAt;
        this.grounds = new RejectionGrounds(rule, reason);
        this.lastEntry = lastEntry;
    }

    /** Whether its writer is told of answers, and how. */
    public void notifyOfAnswers(NotifyPreference how) {
        notifyPreference = how;
    }

    /** Whether its writer is told by mail what was decided. */
    public void mailDecisions(boolean wanted) {
        decisionMailed = wanted;
    }

    public boolean isDecisionMailed() {
        return decisionMailed;
    }

    /** Its writer says that a decision was wrong: somebody looks at it again. Once. */
    public void appeal(String why, Instant at) {
        hold();
        appeal = new ReplyAppeal(why, lastEntry, at);
    }

    /** From now on it is erased; {@link Replies#purge} follows when nobody needs its words to forget them. */
    public void erase(Instant at) {
        become(ReplyState.ERASED);
        erasedAt = at;
    }

    /** Nothing is left of what was written, and of who wrote it. */
    void purge() {
        eraseContent();
        digest = null;
        grounds = null;
        appeal = appeal == null ? null : appeal.erased();
        cluster = null;
        notifyPreference = NotifyPreference.NOTHING;
    }

    /** Belongs to a group of near-identical replies; null for none. */
    public void joinCluster(Long cluster) {
        this.cluster = cluster;
    }

    /** The same words may be submitted again from now on. */
    void mayBeRepeated() {
        digest = null;
    }

    /** Its writer takes it back; the same words may then be submitted again. */
    public void withdraw() {
        become(ReplyState.WITHDRAWN);
        digest = null;
    }

    private void become(ReplyState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalTransitionException(state, next);
        }
        // Whoever sends words that were public may have read them there; who is signed in has proved who they are.
        if (!isByStaff() && (state == ReplyState.PUBLISHED || next == ReplyState.PUBLISHED)) {
            digest = null;
        }
        state = next;
    }

    /** Remembers the audit row of the change just made: only that one can be undone. */
    public void recordedIn(long entry) {
        lastEntry = entry;
    }

    public boolean isRecordedIn(long entry) {
        return lastEntry != null && lastEntry == entry;
    }

    public Optional<Long> lastEntry() {
        return Optional.ofNullable(lastEntry);
    }

    /** As its writer is told it: what only a machine has put aside waits for a person. */
    public ReplyState stateForWriter() {
        return state == ReplyState.SPAM && lastEntry == null ? ReplyState.HELD : state;
    }

    public boolean isPublic() {
        return state == ReplyState.PUBLISHED && article().isPublished();
    }

    public Long id() {
        return id;
    }

    public ThreadPath thread() {
        return thread;
    }

    /** 0 for a reply to the article itself, at most {@link ThreadPath#DEEPEST}. */
    public int depth() {
        return thread.depth();
    }

    /** Where links to it lead that were made before it was here. */
    public Optional<String> formerAnchor() {
        return Optional.ofNullable(formerAnchor);
    }

    public NotifyPreference notifyPreference() {
        return notifyPreference;
    }

    /** What its writer says against a decision. */
    public Optional<String> appeal() {
        return Optional.ofNullable(appeal).flatMap(ReplyAppeal::words);
    }

    /** The audit row of the decision that its writer has appealed against; an appeal is made once. */
    public Optional<Long> appealOf() {
        return Optional.ofNullable(appeal).flatMap(ReplyAppeal::entry);
    }

    /** Since when it waits for a person: from when it came in, was sent again, or from the appeal. */
    public Instant waitsSince() {
        return Optional.ofNullable(appeal)
                .flatMap(ReplyAppeal::at)
                .or(this::resubmittedAt)
                .orElse(submittedAt());
    }

    public ReplyState state() {
        return state;
    }

    /** Since when it is public with these words; empty unless it is. */
    public Optional<Instant> publicAsItIsSince() {
        return publishedAt()
                .map(at -> rewordedAt().filter(changed -> changed.isAfter(at)).orElse(at));
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The house rule that a rejection named. */
    public Optional<String> rule() {
        return Optional.ofNullable(grounds).flatMap(RejectionGrounds::rule);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(grounds).flatMap(RejectionGrounds::reason);
    }

    public Optional<Long> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** Whether where it stands was decided by a person: by now, or before something that was undone. */
    public boolean isDecided() {
        return lastEntry != null && state != ReplyState.HELD;
    }
}
