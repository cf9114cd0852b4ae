package org.rejoinder.reply;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.learner.SpamScore;

/**
 * A reader's reply, from the moment it is received to the day it is withdrawn. It is held, unless the site's policy lets it
 * through or takes it for spam; a moderator publishes it, rejects it or calls it spam; a decision can be undone, and then it
 * is held again. What was typed is kept as it was typed and rendered each time it is shown.
 */
@Entity
public class Reply {

    /** Who sends the same again within this time wants to see the first receipt, not a second reply. */
    private static final Duration REPEATED_WITHIN = Duration.ofHours(24);

    /** The second click on a reply that goes live at once; anybody else would have to be as quick, and know the address. */
    private static final Duration REPEATED_IN_PUBLIC_WITHIN = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply")
    @SequenceGenerator(name = "reply", sequenceName = "reply_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    /** For questions that order by the column itself; {@code article.id} would be that of the joined article. */
    @Column(name = "article_id", insertable = false, updatable = false)
    private Long articleNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answers_id")
    private Reply answers;

    @Embedded
    private ThreadPath thread;

    /** Null once it is erased. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter writer;

    @Column(nullable = false)
    private String name;

    private String website;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ReplyState state;

    @Column(nullable = false)
    private int revision;

    /** The number of the revision of the article that it answers. */
    @Column(name = "article_revision", nullable = false)
    private int articleRevision;

    private String digest;

    @Column(nullable = false)
    private String receipt;

    @Column(name = "submitted_at", nullable = false)
    private Instant submittedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** Null unless it has ever said something else. */
    @Column(name = "reworded_at")
    private Instant rewordedAt;

    private String rule;

    private String reason;

    @Column(nullable = false)
    private int suspicion;

    @Column(name = "cluster_id")
    private Long cluster;

    @Column(name = "last_entry")
    private Long lastEntry;

    /** Of a hundred; null if the learner could not tell. */
    private Integer likelihood;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Account staff;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NotifyPreference tells = NotifyPreference.NOTHING;

    private String appeal;

    @Column(name = "appeal_of")
    private Long appealOf;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "erased_at")
    private Instant erasedAt;

    /** Null unless it is known that whoever owns the address wrote it. */
    @Column(name = "proven_at")
    private Instant provenAt;

    @ElementCollection
    @CollectionTable(name = "reply_signal", joinColumns = @JoinColumn(name = "reply_id"))
    @OrderColumn(name = "place")
    private List<Signal> signals = new ArrayList<>();

    protected Reply() {}

    private Reply(Article article, Reply answers) {
        this.article = article;
        this.answers = answers;
        this.state = ReplyState.HELD;
        this.revision = 1;
    }

    /** @param answers null when the article itself is answered */
    static Reply to(Article article, Reply answers) {
        return new Reply(article, answers);
    }

    Reply by(Commenter commenter, String name, String website) {
        this.writer = commenter;
        this.name = name;
        this.website = website;
        return this;
    }

    /** @param seen what its writer says they had before them; unless readers ever got that, it answers what they get now */
    Reply answersRevision(int seen) {
        articleRevision = seen > 0 && seen < article.shown() ? seen : article.shown();
        return this;
    }

    /** The number of the revision of the article that it answers. */
    public int articleRevision() {
        return articleRevision;
    }

    Reply saying(String text, Instant submittedAt) {
        this.text = text;
        this.submittedAt = submittedAt;
        return this;
    }

    /** By somebody who is signed in at the desk. */
    Reply by(Account account, Commenter commenter) {
        this.staff = account;
        return by(commenter, account.name(), null);
    }

    /** Whoever owns the address has shown that they wrote it. */
    public void prove(Instant at) {
        if (provenAt == null) {
            provenAt = at;
        }
    }

    /** Anybody can type an address: only a proof of this reply says who wrote it. Who is signed in has proved it. */
    public boolean isProven() {
        return provenAt != null || isByStaff();
    }

    /** Its writer's if it is proven to be theirs; else one of its own, which says nothing of the address. */
    public Avatar avatar() {
        if (writer == null) {
            return Avatar.BLANK;
        }
        return isProven() ? writer.avatar() : Avatar.drawnFrom(receipt);
    }

    /** What screening noticed is kept as it is. */
    Reply screened(List<Signal> signals, SpamScore spamScore) {
        this.signals.addAll(signals);
        this.suspicion = signals.stream().mapToInt(Signal::weight).sum();
        this.likelihood =
                spamScore.likelihood().isPresent() ? spamScore.likelihood().getAsInt() : null;
        return this;
    }

    /** Goes where the site's policy says, without anybody having decided about it. */
    Reply sorted(Verdict verdict) {
        switch (verdict) {
            case PUBLISH -> publish(submittedAt);
            case SPAM -> markAsSpam();
            case HOLD -> {
                // as every reply begins
            }
        }
        return this;
    }

    /**
     * Takes its place in the thread, which contains its number.
     *
     * @param digest what a repeat of the same submission would have too
     * @param receipt what the database may know of the receipt
     */
    void assignThread(String digest, String receipt) {
        this.thread = answers == null ? ThreadPath.begunBy(id) : answers.thread.continuedBy(id);
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
        this.rule = rule;
        this.reason = reason;
    }

    public void markAsSpam() {
        become(ReplyState.SPAM);
    }

    /** Waits for a decision again. */
    public void hold() {
        become(ReplyState.HELD);
        publishedAt = null;
        rule = null;
        reason = null;
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
        this.rule = rule;
        this.reason = reason;
        this.lastEntry = lastEntry;
    }

    /** Says something else from now on; a decision about the former revision no longer fits. */
    void reword(String name, String text, Instant at) {
        this.name = name;
        this.text = text;
        rewordedAt = at;
        revision++;
    }

    void setWebsite(String website) {
        this.website = website;
    }

    /** What screening noticed before is about words that are not there any more. */
    void clearSignals() {
        signals.clear();
    }

    /** Whether its writer is told of answers, and how. */
    public void tell(NotifyPreference how) {
        tells = how;
    }

    /** Its writer says that a decision was wrong: somebody looks at it again. Once. */
    public void appeal(String why, Instant at) {
        hold();
        appeal = why;
        appealOf = lastEntry;
        appealedAt = at;
    }

    /** From now on it is erased; {@link Replies#blank} follows when nobody needs its words to forget them. */
    public void erase(Instant at) {
        become(ReplyState.ERASED);
        erasedAt = at;
    }

    /** Nothing is left of what was written, and of who wrote it. */
    void blank() {
        writer = null;
        name = "";
        website = null;
        text = "";
        digest = null;
        rule = null;
        reason = null;
        appeal = null;
        suspicion = 0;
        likelihood = null;
        cluster = null;
        provenAt = null;
        tells = NotifyPreference.NOTHING;
        signals.clear();
    }

    /** Belongs to a group of near-identical replies; null for none. */
    public void joinCluster(Long cluster) {
        this.cluster = cluster;
    }

    /** Whether the same words from its writer's address are this same submission, should they come then. */
    boolean isRepeatedAt(Instant now) {
        boolean mayBeCopied = state == ReplyState.PUBLISHED && !isByStaff();
        return !submittedAt
                .plus(mayBeCopied ? REPEATED_IN_PUBLIC_WITHIN : REPEATED_WITHIN)
                .isBefore(now);
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

    public boolean isPublic() {
        return state == ReplyState.PUBLISHED && article.isPublished();
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public Optional<Reply> answers() {
        return Optional.ofNullable(answers);
    }

    ThreadPath thread() {
        return thread;
    }

    /** 0 for a reply to the article itself, at most {@link ThreadPath#DEEPEST}. */
    public int depth() {
        return thread.depth();
    }

    /** Null once it is erased. */
    public Commenter writer() {
        return writer;
    }

    public NotifyPreference tells() {
        return tells;
    }

    /** What its writer says against a decision. */
    public Optional<String> appeal() {
        return Optional.ofNullable(appeal);
    }

    /** The audit row of the decision that its writer has appealed against; an appeal is made once. */
    public Optional<Long> appealOf() {
        return Optional.ofNullable(appealOf);
    }

    /** Since when it waits for a person: from when it came in, or from the appeal. */
    public Instant waitsSince() {
        return appealedAt == null ? submittedAt : appealedAt;
    }

    public String name() {
        return name;
    }

    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /** As typed. */
    public String text() {
        return text;
    }

    public SafeHtml body() {
        return ReplyMarkup.render(text);
    }

    public ReplyState state() {
        return state;
    }

    public int revision() {
        return revision;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Since when it is public with these words; empty unless it is. */
    public Optional<Instant> publicAsItIsSince() {
        return publishedAt().map(at -> rewordedAt != null && rewordedAt.isAfter(at) ? rewordedAt : at);
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The house rule that a rejection named. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public int suspicion() {
        return suspicion;
    }

    public Optional<Long> cluster() {
        return Optional.ofNullable(cluster);
    }

    /** Whether somebody wrote it who was signed in at the desk. */
    public boolean isByStaff() {
        return staff != null;
    }

    /** Whether where it stands was decided by a person: by now, or before something that was undone. */
    public boolean isDecided() {
        return lastEntry != null && state != ReplyState.HELD;
    }

    public List<Signal> signals() {
        return List.copyOf(signals);
    }
}
