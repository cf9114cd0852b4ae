package org.rejoinder.webmention.receive;

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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.Article;
import org.rejoinder.background.RetryPolicy;
import org.rejoinder.reply.Reply;

/**
 * That somebody says that a page of another site links to an article. Whoever says so again has the page looked at again: it may have
 * changed, or be gone.
 */
@Entity
public class Webmention {

    /** That are checked beside each other: of one host never two. */
    static final int LANES = 4;

    private static final RetryPolicy RETRIES =
            new RetryPolicy(Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofDays(1));

    /** Longer than a page takes. */
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(60);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webmention")
    @SequenceGenerator(name = "webmention", sequenceName = "webmention_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private String pair;

    /** Null once it is erased. */
    private String source;

    /** As it was named last: an article may have several addresses. */
    private String target;

    /** The one that the page was found to link to; null if it never was. Anybody may name another that it does not link to. */
    @Column(name = "found_target")
    private String foundTarget;

    private String host;
    private int lane;

    @Enumerated(EnumType.STRING)
    private WebmentionState state;

    @Enumerated(EnumType.STRING)
    private WebmentionProblem problem;

    private String receipt;

    /** What it has become; null for nothing. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reply_id")
    private Reply reply;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private int requests;
    private int tries;

    /** How often it was taken up: whoever has it is known by that. */
    private int claims;

    /** Null unless it is to be checked. */
    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected Webmention() {}

    /** @param pair what stands for the page and the article */
    Webmention(Article article, String pair, URI source, Instant now) {
        this.article = article;
        this.pair = pair;
        this.source = source.toString();
        host = source.getHost();
        lane = Math.floorMod(host.hashCode(), LANES);
        receivedAt = now;
    }

    void request(URI target, Instant now) {
        this.target = target.toString();
        state = WebmentionState.QUEUED;
        problem = null;
        requests++;
        requestedAt = now;
        tries = 0;
        nextTryAt = now;
    }

    void keepReceipt(String stored) {
        receipt = stored;
    }

    /** Is being checked, and is due again if nobody has said by then what came of it: the process has ended. */
    void claim(Instant now) {
        claims++;
        claimedUntil = now.plus(CLAIMED_FOR);
        nextTryAt = claimedUntil;
    }

    boolean isDue(Instant now) {
        return nextTryAt != null && !nextTryAt.isAfter(now);
    }

    boolean isClaimedAs(Webmention claimed) {
        return claims == claimed.claims && claimedUntil != null;
    }

    /** @param linked the address of the article that the page links to */
    void accept(Reply mention, URI linked, Webmention claimed, Instant now) {
        reply = mention;
        foundTarget = linked.toString();
        end(WebmentionState.ACCEPTED, null, claimed, now);
    }

    void refuse(WebmentionProblem why, Webmention claimed, Instant now) {
        end(WebmentionState.REFUSED, why, claimed, now);
    }

    /** @return false if it is given up, which somebody has to refuse */
    boolean retry(Instant now) {
        Optional<Instant> next = RETRIES.next(requestedAt, tries, now);
        tries++;
        claimedUntil = null;
        next.ifPresent(at -> nextTryAt = at);
        return next.isPresent();
    }

    /** Whoever has asked for it meanwhile means what the page says by now. */
    private void end(WebmentionState became, WebmentionProblem why, Webmention claimed, Instant now) {
        boolean isAsked = requests > claimed.requests;
        state = isAsked ? WebmentionState.QUEUED : became;
        problem = isAsked ? null : why;
        nextTryAt = isAsked ? now : null;
        claimedUntil = null;
        checkedAt = now;
    }

    /** Nothing is left that says what it was. */
    void erase() {
        state = WebmentionState.ERASED;
        problem = null;
        source = null;
        target = null;
        foundTarget = null;
        host = "";
        nextTryAt = null;
        claimedUntil = null;
    }

    Long id() {
        return id;
    }

    Article article() {
        return article;
    }

    Optional<URI> source() {
        return Optional.ofNullable(source).map(URI::create);
    }

    /** Those of which the page has to link to one; none once it is erased. */
    List<URI> targets() {
        return Stream.of(target, foundTarget)
                .filter(Objects::nonNull)
                .distinct()
                .map(URI::create)
                .toList();
    }

    public WebmentionState state() {
        return state;
    }

    public Optional<WebmentionProblem> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }
}
