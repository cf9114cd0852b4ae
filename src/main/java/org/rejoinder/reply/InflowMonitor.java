package org.rejoinder.reply;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.screening.SurgeProtection;

/** How fast replies come in, compared with the week before; tells the {@link SurgeProtection}. */
@ApplicationScoped
public class InflowMonitor {

    /** Between two looks while something comes in or the brake is on. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration WAVE = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration WAVE_AT_MOST = Duration.ofHours(1);
    private static final Duration USUAL_FOR = Duration.ofMinutes(10);

    /** Replies in a usual minute, as they were counted at this time. */
    private record Usual(Instant at, double perMinute) {}

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private InflowMonitor self;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private volatile Usual usual;

    private BackgroundJob measuring;

    @PostConstruct
    void prepare() {
        measuring = jobs.onRequest("measure of what comes in", this::look);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        measuring.requestWithin(PAUSE);
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        measuring.requestWithin(PAUSE);
    }

    private void look() {
        self.measure();
        if (surgeProtection.since().isPresent()) {
            measuring.requestWithin(PAUSE);
        }
    }

    /** What is usual is not made by the last hour: a wave would soon be usual. */
    @Transactional
    public void measure() {
        Instant now = clock.instant();
        surgeProtection.measure(came(now.minus(WAVE), now), usual(now));
    }

    private double usual(Instant now) {
        Usual known = usual;
        if (known == null || known.at().plus(USUAL_FOR).isBefore(now)) {
            long before = came(now.minus(USUAL), now.minus(WAVE_AT_MOST));
            known = new Usual(now, (double) before / USUAL.minus(WAVE_AT_MOST).toMinutes());
            usual = known;
        }
        return known.perMinute();
    }

    private long came(Instant from, Instant until) {
        return entities.createQuery(
                        "select count(r) from Reply r where r.submittedAt > :from and r.submittedAt <= :until",
                        Long.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }
}
