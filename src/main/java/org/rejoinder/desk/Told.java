package org.rejoinder.desk;

import org.rejoinder.failure.DeniedException;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.site.DateFormats;

/** What somebody is told whose button came to nothing. */
final class Told {

    private Told() {}

    /** @param name the writer's */
    static String why(RuntimeException nothing, String name, DateFormats dateFormats) {
        if (nothing instanceof ConcurrentDecisionException decided) {
            return Words.of("queue.already." + decided.state(), name, decided.by(), dateFormats.full(decided.at()));
        }
        if (nothing instanceof SelfReviewException) {
            return Words.of("queue.appeal.own", name);
        }
        if (nothing instanceof DeniedException) {
            return Words.of("failure.403");
        }
        return nothing instanceof TooLateException
                ? Words.of("queue.undo.late", Moderation.UNDOABLE.toMinutes())
                : Words.of("queue.gone", name);
    }
}
