package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/** Writes the mail that a wave of spam has delayed: a few a minute, so that no wave of mail follows. */
@ApplicationScoped
class DelayedReceiptJob {

    private static final Duration BEGIN = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 60;

    @Inject
    private DelayedReceipts delayedReceipts;

    @Inject
    private Settings settings;

    @Inject
    private BackgroundJobs jobs;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.mail().isPresent()) {
            jobs.every("mail delayed by a wave of replies", BEGIN, PAUSE, this::send);
        }
    }

    private void send() {
        int left = AT_ONCE;
        while (left > 0 && delayedReceipts.sendNext()) {
            left--;
        }
    }
}
