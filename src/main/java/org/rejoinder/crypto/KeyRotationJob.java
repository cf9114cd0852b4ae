package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Settings;

/**
 * Notices that the secret has changed, and has every address sealed anew while the site runs.
 *
 * <p>It waits a little after a change, until what was begun with the old key has ended; and only when nothing is left that
 * was sealed with it is the old key put aside.
 */
@ApplicationScoped
public class KeyRotationJob {

    private static final Logger LOG = Logger.getLogger(KeyRotationJob.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** No transaction that adds an address takes so long. */
    private static final Duration UNTIL_ALL_HAVE_ENDED = Duration.ofSeconds(10);

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private ReEncryption reEncryption;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    /** When to look for what is sealed with another secret than the present one: at the start, and after a change. */
    private Optional<Instant> due = Optional.of(Instant.MIN);

    private volatile long left;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("sealing of addresses with the present key", PAUSE, PAUSE, this::checkForNewKey);
    }

    /** How many addresses are yet to be sealed anew; none unless that is going on. */
    public long left() {
        return left;
    }

    private void checkForNewKey() {
        if (due.filter(time -> !clock.instant().isBefore(time)).isPresent()) {
            settle();
            due = Optional.empty();
        }
        if (emailEncryption.refresh()) {
            due = Optional.of(clock.instant().plus(UNTIL_ALL_HAVE_ENDED));
        }
    }

    /** Until nothing more can be sealed anew. */
    private void settle() {
        long before = reEncryption.left();
        if (before > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} addresses are sealed as before; they are sealed anew with the present key",
                    before);
        }
        boolean worked = false;
        ReEncryptionResult last = sealAnew();
        while (last.sealed() > 0) {
            worked = true;
            last = sealAnew();
        }
        conclude(last, worked);
    }

    /** Everything once. */
    synchronized ReEncryptionResult sealAnew() {
        reEncryption.siteKey();
        left = reEncryption.left();
        try {
            return reEncryption.kinds().stream()
                    .map(this::sealAnew)
                    .reduce(ReEncryptionResult.NOTHING, ReEncryptionResult::and);
        } finally {
            left = 0;
        }
    }

    private ReEncryptionResult sealAnew(Class<? extends EmailOwner> kind) {
        var reEncryptionResult = ReEncryptionResult.NOTHING;
        List<Long> ids = reEncryption.next(kind, 0);
        while (!ids.isEmpty()) {
            long began = System.nanoTime();
            reEncryptionResult = reEncryptionResult.and(sealAnew(kind, ids));
            left = Math.max(0, left - ids.size());
            // As long as the work took: those who read and write come first
            LockSupport.parkNanos(System.nanoTime() - began);
            ids = reEncryption.next(kind, ids.get(ids.size() - 1));
        }
        return reEncryptionResult;
    }

    /** One that the database does not take must not keep the others of its chunk. */
    private ReEncryptionResult sealAnew(Class<? extends EmailOwner> kind, List<Long> ids) {
        try {
            return reEncryption.sealAnew(kind, ids);
        } catch (PersistenceException e) {
            return ids.size() == 1
                    ? ReEncryptionResult.FAILED
                    : ids.stream()
                            .map(id -> sealAnew(kind, List.of(id)))
                            .reduce(ReEncryptionResult.NOTHING, ReEncryptionResult::and);
        }
    }

    /** Says how it ended, and lets go of the previous key if nothing is sealed with it any more. */
    private void conclude(ReEncryptionResult last, boolean worked) {
        if (last.lost() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} addresses do not open with any key that is here; they stay as they are",
                    last.lost());
        }
        if (last.failed() > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} addresses could not be sealed anew, and the previous key is kept; it is tried again at the next start",
                    last.failed());
        } else if (emailEncryption.secrets().previous().isPresent()) {
            retire(emailEncryption.secrets().previous().get());
            LOG.info("Every address is sealed with the present key; the previous one is only needed for old backups");
        } else if (worked) {
            LOG.info("Every address is sealed anew");
        }
    }

    private void retire(String previous) {
        if (settings.secret().isEmpty()) {
            new KeyFiles(settings.home()).retire(previous, clock.instant());
        }
    }
}
