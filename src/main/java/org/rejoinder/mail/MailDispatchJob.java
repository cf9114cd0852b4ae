package org.rejoinder.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.settings.Settings;

/** Sends what is due: at once when a letter is put in, and every few seconds what had to wait. */
@ApplicationScoped
public class MailDispatchJob {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Settings settings;

    @Inject
    private SmtpSender smtpSender;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private Optional<BackgroundJob> sending = Optional.empty();

    @PostConstruct
    void prepare() {
        sending = settings.mail().map(server -> jobs.every("sending of mail", PAUSE, PAUSE, smtpSender::sendDue));
        jobs.daily(
                "removal of dead letters",
                NIGHT,
                () -> outbox.forgetWrittenBefore(clock.instant().minus(KEPT)));
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        sending.ifPresent(job -> job.requestWithin(PAUSE));
    }

    void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.LetterPut letter) {
        sending.ifPresent(BackgroundJob::request);
    }
}
