package org.rejoinder.reply.similarity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.reply.ReplyReceived;

/** Compares new replies after their writers have their receipts, and what a crash has left when the site starts. */
@ApplicationScoped
class SimilarityGroupJob {

    /** New replies of so long are compared together. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private BackgroundJobs jobs;

    private BackgroundJob comparing;

    @PostConstruct
    void prepare() {
        comparing = jobs.onRequest("comparison of new replies", this::compare);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        comparing.requestWithin(PAUSE);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        comparing.requestWithin(PAUSE);
    }

    /** As long as the work took: in a wave, those who write come first. */
    private static void rest(long nanoseconds) {
        LockSupport.parkNanos(nanoseconds);
    }

    private void compare() {
        for (long began = System.nanoTime(); similarityGroups.placeNext(); began = System.nanoTime()) {
            rest(System.nanoTime() - began);
        }
    }
}
