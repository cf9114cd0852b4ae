package org.rejoinder.mail;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.background.RetryPolicy;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.EmailOwner;

/** A mail that waits for the mail server to take it. What it says is sealed. */
@Entity
@Table(name = "letter")
public class QueuedMail {

    /** As long as RFC 5321, 4.5.4.1, asks for. */
    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(6), Duration.ofDays(5));

    /** Longer than a mail server can let itself be waited for, with 20 seconds for each of its answers. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(10);

    private static final int LONGEST_PROBLEM = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter")
    @SequenceGenerator(name = "letter", sequenceName = "letter_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "writer_id")
    private Commenter writer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.REMOVE)
    @JoinColumn(name = "recipient_id")
    private MailRecipient recipient;

    @Column(nullable = false)
    private String content;

    /** The replies that it tells of. */
    @ElementCollection
    @CollectionTable(name = "letter_about", joinColumns = @JoinColumn(name = "letter_id"))
    @Column(name = "reply_id", nullable = false)
    private Set<Long> about = new HashSet<>();

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(nullable = false)
    private int tries;

    /** Null once nothing will be tried any more. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private String problem;

    /** One of which many say the same: every other one leaves before it. */
    @Column(nullable = false)
    private boolean bulk;

    protected QueuedMail() {}

    private QueuedMail(
            Commenter commenter, Account account, MailRecipient recipient, Collection<Long> about, Instant now) {
        this.writer = commenter;
        this.account = account;
        this.recipient = recipient;
        this.about.addAll(about);
        writtenAt = now;
        nextTryAt = now;
    }

    static QueuedMail to(Account account, Collection<Long> about, Instant now) {
        return new QueuedMail(null, account, null, about, now);
    }

    static QueuedMail to(Commenter commenter, Collection<Long> about, Instant now) {
        return new QueuedMail(commenter, null, null, about, now);
    }

    static QueuedMail inBulk(Commenter commenter, Collection<Long> about, Instant now) {
        QueuedMail queuedMail = to(commenter, about, now);
        queuedMail.bulk = true;
        return queuedMail;
    }

    static QueuedMail to(MailRecipient recipient, Instant now) {
        return new QueuedMail(null, null, recipient, List.of(), now);
    }

    void says(String sealed) {
        content = sealed;
    }

    /** Is being sent, and is due again if nobody has said by then what became of it: the process has ended. */
    void claim(Instant now) {
        nextTryAt = now.plus(CLAIMED_FOR);
    }

    /** Is tried again after a pause, each twice as long as the one before; after five days no more. */
    void failed(String why, Instant now) {
        nextTryAt = RETRIES.next(writtenAt, tries, now).orElse(null);
        tried(why);
    }

    /** Is not tried again: the mail server will never take it. */
    void refused(String why) {
        tried(why);
        nextTryAt = null;
    }

    private void tried(String why) {
        tries++;
        problem = why.substring(0, Math.min(why.length(), LONGEST_PROBLEM));
    }

    /** As if it had just been written. */
    void tryAgain(Instant now) {
        tries = 0;
        writtenAt = now;
        nextTryAt = now;
        problem = null;
    }

    boolean isDue(Instant now) {
        return nextTryAt != null && !nextTryAt.isAfter(now);
    }

    public Long id() {
        return id;
    }

    EmailOwner addressee() {
        return Stream.<EmailOwner>of(writer, account, recipient)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    boolean isBulk() {
        return bulk;
    }

    /** Null for one that is for somebody else. */
    Commenter writer() {
        return writer;
    }

    String content() {
        return content;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    /** Why the mail server did not take it. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
