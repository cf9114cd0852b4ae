package org.rejoinder.report;

import java.util.Optional;
import org.rejoinder.reply.Reply;

/**
 * What somebody wants to report.
 *
 * @param reply there if anybody sees it
 * @param state how it stands with it
 * @param revision of the reply, as it was shown
 */
public record ReportTarget(Optional<Reply> reply, State state, int revision) {

    /** What readers may know of a reply. */
    public enum State {
        PUBLIC,
        /** It was public, and its writer took it away. */
        GONE,
        /** It was public when the form was opened. */
        NOT_ANY_MORE,
        /** Whether there is such a reply is nobody's business. */
        UNKNOWN
    }

    static ReportTarget none(State state) {
        return new ReportTarget(Optional.empty(), state, 0);
    }
}
