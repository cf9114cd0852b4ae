package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Whether writers want to be told of answers, and what was decided. */
@ApplicationScoped
@Transactional
public class NotificationPreferences {

    @Inject
    private Replies replies;

    /**
     * About one reply. Of one that is erased nobody is told anything.
     *
     * @param decisions whether a mail says what was decided
     */
    public void tell(long number, NotifyPreference how, boolean decisions) {
        replies.forChange(number)
                .filter(reply -> reply.state() != ReplyState.ERASED)
                .ifPresent(reply -> tell(reply, how, decisions));
    }

    /** Who had stopped all such mail and wants it again gets it again, if it is known that it is they. */
    private static void tell(Reply reply, NotifyPreference how, boolean decisions) {
        reply.notifyOfAnswers(how);
        reply.mailDecisions(decisions);
        if (decisions && isTheirs(reply)) {
            reply.writer().mailDecisions(true);
        }
    }

    /** Whether a mail says what was decided, as far as whoever has the receipt may know. */
    public static boolean areDecisionsMailed(Reply reply) {
        return reply.isDecisionMailed() && (!isTheirs(reply) || reply.writer().isDecisionMailed());
    }

    private static boolean isTheirs(Reply reply) {
        return reply.writer() != null && reply.isProven();
    }
}
