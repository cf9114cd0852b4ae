package org.rejoinder.reply;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.mention.MentionSource;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.learner.SpamScore;

/**
 * Who wrote a reply, what it answers, what it says and what screening noticed in that. What was typed is kept as it was typed and rendered each
 * time it is shown.
 */
@MappedSuperclass
public abstract class ReplyContent {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    /** For questions that order by the column itself; {@code article.id} would be that of the joined article. */
    @Column(name = "article_id", insertable = false, updatable = false)
    private Long articleNumber;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "answers_id")
    private Reply answers;

    /** The number of the revision of the article that it answers. */
    @Column(name = "article_revision", nullable = false)
    private int articleRevision;

    /** Null once it is erased. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter writer;

    @Column(nullable = false)
    private String name;

    private String website;

    /** Null unless it was written on another site, and came by Webmention. */
    @Embedded
    private MentionSource mention;

    @Column(nullable = false)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "staff_id")
    private Account staff;

    /** Null unless it is known that whoever owns the address wrote it. */
    @Column(name = "proven_at")
    private Instant provenAt;

    /** When its writer corrected their address; null for never. */
    @Column(name = "readdressed_at")
    private Instant readdressedAt;

    @Column(nullable = false)
    private int revision = 1;

    @Column(name = "submitted_at", nullable = false)
    private Instant submittedAt;

    /** Null unless it has ever said something else. */
    @Column(name = "reworded_at")
    private Instant rewordedAt;

    /** Null while it says what its writer wrote. */
    @Column(name = "edited_at")
    private Instant editedAt;

    /** Null for never. */
    private Integer resubmissions;

    /** When they last did; null unless they have. */
    @Column(name = "resubmitted_at")
    private Instant resubmittedAt;

    @Column(nullable = false)
    private int suspicion;

    /** Of a hundred; null if the learner could not tell. */
    private Integer likelihood;

    @ElementCollection
    @CollectionTable(name = "reply_signal", joinColumns = @JoinColumn(name = "reply_id"))
    @OrderColumn(name = "place")
    private List<Signal> signals = new ArrayList<>();

    protected ReplyContent() {}

    ReplyContent(Article article, Reply answers) {
        this.article = article;
        this.answers = answers;
    }

    /** @param seen what its writer says they had before them; unless readers ever got that, it answers what they get now */
    void answersRevision(int seen) {
        articleRevision = seen > 0 && seen < article.shown() ? seen : article.shown();
    }

    void writtenBy(Commenter commenter, String name, String website) {
        this.writer = commenter;
        this.name = name;
        this.website = website;
    }

    /** By somebody who is signed in at the desk. */
    void writtenBy(Account account, Commenter commenter) {
        this.staff = account;
        writtenBy(commenter, account.name(), null);
    }

    /** Stands on another site. */
    void mentionedBy(MentionContent content) {
        mention = new MentionSource(content);
    }

    void say(String text, Instant submittedAt) {
        this.text = text;
        this.submittedAt = submittedAt;
    }

    /**
     * Says something else from now on; a decision about the former revision no longer fits.
     *
     * @param byWriter whether its writer changes it; else somebody at the desk does
     */
    void reword(String name, String text, boolean byWriter, Instant at) {
        this.name = name;
        this.text = text;
        rewordedAt = at;
        editedAt = byWriter ? null : at;
        revision++;
    }

    void countResubmission(Instant at) {
        resubmissions = resubmissions() + 1;
        resubmittedAt = at;
    }

    /** Its writer had mistyped their address; a decision about what was shown before no longer fits. */
    public void correctWriter(Commenter commenter, Instant at) {
        writer = commenter;
        readdressedAt = at;
        revision++;
    }

    /** What a mail to its writer proves: not what one to a mistyped address did. */
    String proofSubject(long id) {
        return readdressedAt == null ? String.valueOf(id) : id + "-" + writer.id();
    }

    void setWebsite(String website) {
        this.website = website;
    }

    /** What screening noticed is kept as it is. */
    void screened(List<Signal> signals, SpamScore spamScore) {
        this.signals.addAll(signals);
        this.suspicion = signals.stream().mapToInt(Signal::weight).sum();
        this.likelihood =
                spamScore.likelihood().isPresent() ? spamScore.likelihood().getAsInt() : null;
    }

    /** What another program says of these words, in place of what it said before. */
    public void heardFromOutside(List<Signal> told) {
        List<Signal> all = signals.stream()
                .filter(signal -> !signal.check().equals(Signal.OUTSIDE))
                .collect(Collectors.toList());
        told.forEach(signal -> all.add(signal.seenIn(revision)));
        signals.clear();
        signals.addAll(all);
        suspicion = all.stream().mapToInt(Signal::weight).sum();
    }

    /** What screening noticed before is about words that are not there any more. */
    void clearSignals() {
        signals.clear();
    }

    void eraseContent() {
        writer = null;
        name = "";
        website = null;
        mention = null;
        text = "";
        provenAt = null;
        suspicion = 0;
        likelihood = null;
        signals.clear();
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

    /** Whether somebody wrote it who was signed in at the desk. */
    public boolean isByStaff() {
        return staff != null;
    }

    public Article article() {
        return article;
    }

    public Optional<Reply> answers() {
        return Optional.ofNullable(answers);
    }

    /** The number of the revision of the article that it answers. */
    public int articleRevision() {
        return articleRevision;
    }

    /** Null once it is erased. */
    /** Of its writer, who is the same for all that they wrote; null once they are erased. */
    public Long writerNumber() {
        return writer == null ? null : writer.id();
    }

    public Commenter writer() {
        return writer;
    }

    public String name() {
        return name;
    }

    public Optional<String> website() {
        return Optional.ofNullable(website);
    }

    /** Where it stands, if that is another site; nobody has an address of its writer then. */
    public Optional<MentionSource> mention() {
        return Optional.ofNullable(mention);
    }

    /** What its name leads to. */
    public Optional<String> linkOfName() {
        return mention().map(MentionSource::url).or(this::website);
    }

    /** As typed. */
    public String text() {
        return text;
    }

    public SafeHtml body() {
        return ReplyMarkup.render(text);
    }

    public int revision() {
        return revision;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    Optional<Instant> rewordedAt() {
        return Optional.ofNullable(rewordedAt);
    }

    /** When somebody at the desk changed the writer's words into what it says. */
    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    /** How often its writer has changed it after it was rejected, and sent it again. */
    public int resubmissions() {
        return resubmissions == null ? 0 : resubmissions;
    }

    Optional<Instant> resubmittedAt() {
        return Optional.ofNullable(resubmittedAt);
    }

    public int suspicion() {
        return suspicion;
    }

    public List<Signal> signals() {
        return List.copyOf(signals);
    }
}
