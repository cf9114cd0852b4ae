package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
        // Some at a time; other tests have left news of theirs
        for (List<Long> due = mailer.due(now); !due.isEmpty(); due = mailer.due(now)) {
            due.forEach(account -> mailer.tell(account, now));
        }
    }
}
