package org.rejoinder.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.settings.Home;
import org.rejoinder.settings.Settings;

/** Notices that the secret has changed, and has every address sealed anew. */
@ApplicationScoped
class SealKeeper {

    private static final Logger LOG = Logger.getLogger(SealKeeper.class.getName());

    /** Seconds. */
    private static final int PAUSE = 5;

    @Inject
    private Seal seal;

    @Inject
    private Resealing resealing;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** Whether what is there is known to be sealed with the present secret. */
    private boolean settled;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::keep, PAUSE, PAUSE, TimeUnit.SECONDS);
    }

    /** A task that fails would never be called again. */
    private void keep() {
        try {
            if (seal.refresh() || !settled) {
                sealAnew();
                settled = true;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Addresses were not sealed anew; it is tried again: {0}", e.toString());
        }
    }

    private void sealAnew() {
        long left = resealing.left();
        if (left > 0) {
            LOG.log(Level.INFO, "{0} addresses are sealed with an older key; they are sealed anew", left);
        }
        resealing.siteKey();
        int failed = 0;
        for (Resealing.Owners owners : Resealing.Owners.values()) {
            Resealing.Stretch stretch = resealing.next(owners, 0);
            while (stretch.last().isPresent()) {
                failed += stretch.failed();
                stretch = resealing.next(owners, stretch.last().getAsLong());
            }
        }
        if (failed > 0) {
            LOG.log(Level.WARNING, "{0} addresses could not be sealed anew; the previous key is kept", failed);
        } else if (seal.secrets().previous().isPresent()) {
            LOG.info("Every address is sealed with the present key; the one before is of use for older backups only");
            if (settings.secret().isEmpty()) {
                new Home(settings.home()).retirePreviousKey(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            }
        }
    }
}
