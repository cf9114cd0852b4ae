package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Writes what is due to those who work here, as the job would that does not run where there is no mail server. */
@ApplicationScoped
public class StaffPost {

    @Inject
    private StaffMailer mailer;

    @Inject
    private Clock clock;

    /** What is told at once has settled. */
    public void writeAtOnce() {
        writeAt(clock.instant().plus(StaffNotifications.SETTLED));
    }

    /** Every morning of the next days has come. */
    public void writeDaily() {
        writeAt(clock.instant().plus(Duration.ofDays(3)));
    }

    public void writeAt(Instant now) {
        mailer.due(now).forEach(account -> mailer.tell(account, now));
    }
}
