package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.ReplyState;

/** Whether writers want to be told of answers. */
@ApplicationScoped
@Transactional
public class NotificationPreferences {

    @Inject
    private Replies replies;

    /** About one reply. Of one that is erased nobody is told anything. */
    public void tell(long number, NotifyPreference how) {
        replies.forChange(number)
                .filter(reply -> reply.state() != ReplyState.ERASED)
                .ifPresent(reply -> reply.notifyOfAnswers(how));
    }
}
