package org.rejoinder.desk;

import org.rejoinder.failure.DeniedException;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.site.DateFormats;

/** What somebody is told whose button came to nothing. */
public final class FailureMessages {

    private FailureMessages() {}

    /** @param name the writer's */
    public static String why(RuntimeException nothing, String name, DateFormats dateFormats) {
        if (nothing instanceof ConcurrentDecisionException decided) {
            return DeskMessages.of(
                    "queue.already." + decided.state(), name, decided.by(), dateFormats.full(decided.at()));
        }
        if (nothing instanceof SelfReviewException) {
            return DeskMessages.of("queue.appeal.own", name);
        }
        if (nothing instanceof DeniedException) {
            return DeskMessages.of("failure.403");
        }
        return nothing instanceof TooLateException
                ? DeskMessages.of("queue.undo.late", Moderation.UNDOABLE.toMinutes())
                : DeskMessages.of("queue.gone", name);
    }
}
