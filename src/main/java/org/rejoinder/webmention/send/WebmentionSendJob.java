package org.rejoinder.webmention.send;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;

/**
 * Tells the pages that articles link to, soon after they are published, and every few seconds those that had to wait. A host is always
 * in the same lane: a slow one holds up few others, and none is told twice at once.
 */
@ApplicationScoped
class WebmentionSendJob {

    private static final Logger LOG = Logger.getLogger(WebmentionSendJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Until what was just noted is due. */
    private static final Duration SETTLED = Duration.ofSeconds(6);

    @Inject
    private SentWebmentions sentWebmentions;

    @Inject
    private WebmentionSender sender;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob dispatch;

    /** Lanes that this node is at. */
    private final Set<Integer> running = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void prepare() {
        dispatch = jobs.every("dispatch of webmentions", PAUSE, PAUSE, this::dispatch);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        dispatch.requestWithin(PAUSE);
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebmentionOutbox.LinksNoted noted) {
        dispatch.requestWithin(SETTLED);
    }

    private void dispatch() {
        for (int lane : sentWebmentions.dueLanes()) {
            if (running.add(lane)) {
                jobs.once("sending of webmentions of lane " + lane, () -> sendAll(lane));
            }
        }
    }

    /** A page that breaks what reads it must not hold up those behind it. */
    private WebmentionDelivery sent(SentWebmention claimed) {
        try {
            return sender.send(claimed.source(), claimed.target());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A page that an article links to cannot be read", e);
            return WebmentionDelivery.failed();
        }
    }

    private void sendAll(int lane) {
        try {
            Optional<SentWebmention> next = sentWebmentions.claim(lane);
            while (next.isPresent()) {
                SentWebmention claimed = next.get();
                sentWebmentions.tried(claimed, sent(claimed));
                next = sentWebmentions.claim(lane);
            }
        } finally {
            running.remove(lane);
        }
    }
}
