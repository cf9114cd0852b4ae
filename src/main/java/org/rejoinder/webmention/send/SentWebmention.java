package org.rejoinder.webmention.send;

import jakarta.persistence.Column;
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
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.background.RetryPolicy;

/**
 * That an article links to a page of another site, and whether that was told. It is told again whenever readers get another text, and
 * once more when the link or the article is gone: whoever took it drops it then.
 */
@Entity
@Table(name = "sent_webmention")
public class SentWebmention {

    /** That are told beside each other: of one host never two. */
    static final int LANES = 4;

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(3));

    /** Longer than a page and its endpoint take. */
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(90);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sent_webmention")
    @SequenceGenerator(name = "sent_webmention", sequenceName = "sent_webmention_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    /** The first address of the article under which this was told: by that the other site knows it again. */
    private String source;

    /** As it stands in the article. */
    private String target;

    private String digest;
    private String host;
    private int lane;

    @Enumerated(EnumType.STRING)
    private SentWebmentionState state;

    /** Whether readers get an article with this link. */
    private boolean linked;

    /** Whether its page has ever taken it. */
    private boolean heard;

    /** Of the last answer of an endpoint; null for none. */
    private Integer status;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int requests;
    private int tries;

    /** How often it was taken up: whoever has it is known by that. */
    private int claims;

    /** Null unless it is to be told. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected SentWebmention() {}

    SentWebmention(Article article, String source, ArticleLink link, Instant now) {
        this.article = article;
        this.source = source;
        target = link.href();
        digest = link.digest();
        host = link.host();
        lane = Math.floorMod(host.hashCode(), LANES);
        leaveOut(now);
    }

    /** Readers get the link. @param due when its page is told */
    void link(Instant now, Instant due) {
        linked = true;
        request(now, due);
    }

    /** There are too many links. */
    final void leaveOut(Instant now) {
        linked = true;
        state = SentWebmentionState.LEFT_OUT;
        requestedAt = now;
        changedAt = now;
        nextTryAt = null;
    }

    /** Readers do not get it any more: who has not been told of it need not be. */
    void unlink(Instant now, Instant due) {
        if (!linked) {
            return;
        }
        linked = false;
        if (heard) {
            request(now, due);
            return;
        }
        requests++;
        changedAt = now;
        boolean isIdle = claimedUntil == null;
        if (isIdle && state == SentWebmentionState.QUEUED) {
            state = SentWebmentionState.FAILED;
        }
        // Whoever is at it says what came of it
        nextTryAt = isIdle ? null : nextTryAt;
    }

    private void request(Instant now, Instant due) {
        state = SentWebmentionState.QUEUED;
        requestedAt = now;
        changedAt = now;
        requests++;
        tries = 0;
        nextTryAt = due;
    }

    void claim(Instant now) {
        claims++;
        claimedUntil = now.plus(CLAIMED_FOR);
        nextTryAt = claimedUntil;
    }

    boolean isDue(Instant now) {
        return nextTryAt != null && !nextTryAt.isAfter(now);
    }

    boolean isClaimedAs(SentWebmention claimed) {
        return claims == claimed.claims && claimedUntil != null;
    }

    /** What came of it; whoever has changed the article meanwhile means what it says by now. */
    void tried(WebmentionDelivery delivery, SentWebmention claimed, Instant now) {
        claimedUntil = null;
        status = delivery.status();
        heard |= delivery.state() == SentWebmentionState.SENT;
        changedAt = now;
        if (requests > claimed.requests) {
            boolean isMeant = linked || heard;
            nextTryAt = isMeant ? now : null;
            state = isMeant ? SentWebmentionState.QUEUED : delivery.state();
            return;
        }
        Optional<Instant> next = delivery.isPassing() ? RETRIES.next(requestedAt, tries, now) : Optional.empty();
        tries++;
        nextTryAt = next.orElse(null);
        state = next.isPresent() ? SentWebmentionState.QUEUED : delivery.state();
    }

    Long id() {
        return id;
    }

    String source() {
        return source;
    }

    public String target() {
        return target;
    }

    String digest() {
        return digest;
    }

    public SentWebmentionState state() {
        return state;
    }

    public boolean isLinked() {
        return linked;
    }

    /** Of the last answer of an endpoint. */
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
