package org.rejoinder.desk;

import org.rejoinder.failure.DeniedException;
import org.rejoinder.moderation.AlreadyDecided;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.OwnDecision;
import org.rejoinder.moderation.TooLate;
import org.rejoinder.site.DateFormats;

/** What somebody is told whose button came to nothing. */
final class Told {

    private Told() {}

    /** @param name the writer's */
    static String why(RuntimeException nothing, String name, DateFormats dateFormats) {
        if (nothing instanceof AlreadyDecided decided) {
            return Words.of("queue.already." + decided.state(), name, decided.by(), dateFormats.full(decided.at()));
        }
        if (nothing instanceof OwnDecision) {
            return Words.of("queue.appeal.own", name);
        }
        if (nothing instanceof DeniedException) {
            return Words.of("failure.403");
        }
        return nothing instanceof TooLate
                ? Words.of("queue.undo.late", Moderation.UNDOABLE.toMinutes())
                : Words.of("queue.gone", name);
    }
}
