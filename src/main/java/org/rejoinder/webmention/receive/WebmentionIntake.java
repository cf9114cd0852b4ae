package org.rejoinder.webmention.receive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.article.Article;
import org.rejoinder.reply.ReplyAvailability;
import org.rejoinder.webmention.receive.WebmentionRefusedException.Reason;

/**
 * Takes what somebody says about a page and an article, and looks at neither: that is done later. The same said twice is one
 * webmention.
 */
@ApplicationScoped
public class WebmentionIntake {

    /** Of one host. */
    private static final int MOST_WAITING = 100;

    /** One is to be checked. */
    record WebmentionNoted() {}

    @Inject
    private Webmentions webmentions;

    @Inject
    private WebmentionKeys keys;

    @Inject
    private ReplyAvailability replyAvailability;

    @Inject
    private Event<WebmentionNoted> noted;

    @Inject
    private WebmentionIntake self;

    @Inject
    private Clock clock;

    /**
     * @param source of a page of another site
     * @param target an address of the article
     * @return the token of its receipt
     * @throws WebmentionRefusedException if it is not taken
     */
    public String receive(URI source, URI target, Article article) {
        try {
            return self.note(source, target, article);
        } catch (PersistenceException e) {
            // Somebody said the same between our look and our insert
            return self.note(source, target, article);
        }
    }

    /** In a transaction of its own, as {@link #receive}. */
    @Transactional
    public String note(URI source, URI target, Article article) {
        Instant now = clock.instant();
        String pair = keys.pair(source, article);
        Optional<Webmention> known = webmentions.lockedPair(pair);
        if (known.filter(each -> each.state() == WebmentionState.ERASED).isPresent()) {
            throw new WebmentionRefusedException(Reason.ERASED);
        }
        if (webmentions.waitingOf(source.getHost()) >= MOST_WAITING) {
            throw new WebmentionRefusedException(Reason.BUSY);
        }
        Webmention webmention = known.orElseGet(() -> {
            if (!replyAvailability.isOpen(article, now)) {
                throw new WebmentionRefusedException(Reason.CLOSED);
            }
            return new Webmention(article, pair, source, now);
        });
        webmention.request(target, now);
        if (known.isEmpty()) {
            webmentions.add(webmention);
        }
        noted.fire(new WebmentionNoted());
        return keys.token(webmention.id());
    }
}
