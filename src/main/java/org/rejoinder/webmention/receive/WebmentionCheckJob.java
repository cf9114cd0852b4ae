package org.rejoinder.webmention.receive;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;

/**
 * Looks at the pages that webmentions name: at once when one is noted, and every few seconds at those that had to wait. One lane after
 * another goes by itself, and a host is always in the same: a slow one holds up few others, and none is asked twice at once.
 */
@ApplicationScoped
class WebmentionCheckJob {

    private static final Logger LOG = Logger.getLogger(WebmentionCheckJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Inject
    private Webmentions webmentions;

    @Inject
    private WebmentionVerifier verifier;

    @Inject
    private MentionRecorder recorder;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob dispatch;

    /** Lanes that this node is at. */
    private final Set<Integer> running = ConcurrentHashMap.newKeySet();

    @PostConstruct
    void prepare() {
        dispatch = jobs.every("check of webmentions", PAUSE, PAUSE, this::dispatch);
        jobs.daily("removal of old webmentions", NIGHT, webmentions::forgetOld);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        dispatch.requestWithin(PAUSE);
    }

    void noted(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebmentionIntake.WebmentionNoted noted) {
        dispatch.request();
    }

    private void dispatch() {
        for (int lane : webmentions.dueLanes()) {
            if (running.add(lane)) {
                jobs.once("webmentions of lane " + lane, () -> checkAll(lane));
            }
        }
    }

    private void checkAll(int lane) {
        try {
            Optional<Webmention> next = webmentions.claim(lane);
            while (next.isPresent()) {
                check(next.get());
                next = webmentions.claim(lane);
            }
        } finally {
            running.remove(lane);
        }
    }

    private void check(Webmention claimed) {
        Optional<URI> source = claimed.source();
        source.ifPresent(page -> recorder.record(claimed, checked(page, claimed.targets())));
    }

    /** A page that breaks what reads it must not hold up those behind it. */
    private WebmentionCheck checked(URI source, List<URI> targets) {
        try {
            return verifier.check(source, targets);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A page that a webmention names cannot be read", e);
            return WebmentionCheck.refused(WebmentionProblem.TYPE);
        }
    }
}
