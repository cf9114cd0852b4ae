package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.moderation.featured.FeaturedReplies;
import org.rejoinder.moderation.featured.FeaturedReply;
import org.rejoinder.reply.NotifyPreference;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.Settings;

/** Tells those who wanted to hear of answers that an editor has picked their reply; whether that still is so is looked at then. */
@ApplicationScoped
@Transactional
public class FeaturedNotifications {

    @Inject
    private FeaturedReplies featured;

    @Inject
    private Outbox outbox;

    @Inject
    private Unsubscription unsubscription;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Tells the next writer whose notice is due.
     *
     * @return whether there was one
     */
    public boolean tellNext() {
        Instant now = clock.instant();
        Optional<FeaturedReply> next = featured.nextToMail(now);
        // Of two nodes the second waits for the first, and finds that it is told
        next.filter(pick -> pick.isMailDue(now)).ifPresent(pick -> {
            pick.settleMail();
            if (isOfUse(pick.reply())) {
                outbox.put(pick.reply().writer(), List.of(pick.reply().id()), mailAbout(pick.reply()));
            }
        });
        return next.isPresent();
    }

    private static boolean isOfUse(Reply reply) {
        return reply.isPublic()
                && !reply.isByStaff()
                && reply.isProven()
                && reply.notifyPreference() != NotifyPreference.NOTHING;
    }

    private MailMessage mailAbout(Reply reply) {
        String stop = unsubscription.addressFor(reply);
        return MailMessage.worded(
                        currentMessages.current(),
                        "featured",
                        reply.article().title(),
                        settings.site() + "/replies/" + reply.id(),
                        stop)
                .inThread("reply-" + reply.id())
                .stoppedAt(stop);
    }
}
