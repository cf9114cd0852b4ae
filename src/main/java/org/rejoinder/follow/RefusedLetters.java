package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.mail.BulkLetterRefused;
import org.rejoinder.mail.BulkLetterSent;

/** To whom the mail server will not deliver, nobody goes on writing. */
@ApplicationScoped
class RefusedLetters {

    /** In a row. */
    private static final int MOST = 3;

    @Inject
    private Follows follows;

    @Inject
    private Clock clock;

    void sent(@Observes BulkLetterSent sent) {
        follows.accepted(sent.writer());
    }

    void refused(@Observes BulkLetterRefused refused) {
        follows.refused(refused.writer(), MOST, clock.instant());
    }
}
