package org.rejoinder.reply;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.screening.Brake;

/** How fast replies come in, compared with the week before; tells the {@link Brake}. */
@ApplicationScoped
public class Inflow {

    private static final Logger LOG = Logger.getLogger(Inflow.class.getName());

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
    private Brake brake;

    @Inject
    private Inflow self;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile Usual usual;

    private Soon soon;

    @PostConstruct
    void prepare() {
        soon = new Soon(executor, PAUSE, this::look);
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        soon.expect();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        soon.expect();
    }

    private void look() {
        try {
            self.measure();
            if (brake.since().isPresent()) {
                soon.expect();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The inflow could not be measured; it is with the next reply: {0}", e.toString());
        }
    }

    /** What is usual is not made by the last hour: a wave would soon be usual. */
    @Transactional
    public void measure() {
        Instant now = clock.instant();
        brake.measure(came(now.minus(WAVE), now), usual(now));
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
