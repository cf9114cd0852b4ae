package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.commenter.MailboxLimit;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.mail.SmtpCapabilities;
import org.rejoinder.settings.Settings;

/**
 * Somebody asks to be told of something, and confirms it. Anybody can type an address: until it is confirmed nothing begins or changes,
 * and only a few mails leave for one address in a day.
 */
@ApplicationScoped
@Transactional
public class FollowRequests {

    /** To one address. */
    private static final int MOST_MAILS_IN_A_DAY = 5;

    /** By one address. */
    static final int MOST_FOLLOWS = 100;

    @Inject
    private Follows follows;

    @Inject
    private FollowLinks links;

    @Inject
    private FollowSubjects subjects;

    @Inject
    private Commenters commenters;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private SmtpCapabilities capabilities;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private MailboxLimit mailboxLimit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * What is to be confirmed.
     *
     * @param frequency that was asked for
     */
    public record Asked(FollowSubject subject, FollowFrequency frequency) {}

    /** Whether the mail server takes this address, unless it is known that it does not; a matter of its letters alone. */
    public boolean isMailable(EmailAddress address) {
        return capabilities.takes(address).orElse(true);
    }

    /** A mail with a link to confirm it goes there, unless too many did. */
    public void ask(EmailAddress address, FollowTarget target, FollowFrequency frequency) {
        Instant now = clock.instant();
        Commenter follower = commenters.of(address, now);
        Optional<Follow> known = follows.of(follower, target);
        if (known.isEmpty() && follows.countOf(follower) >= MOST_FOLLOWS) {
            return;
        }
        Follow follow = known.orElseGet(() -> {
            var added = new Follow(follower, target, frequency, now);
            follows.add(added);
            return added;
        });
        follow.askAgain(now);
        if (!address.isNowhere() && !follower.isAskedOften(MOST_MAILS_IN_A_DAY, now) && mailboxLimit.take(address)) {
            follower.mailed(now);
            mail(follow, frequency);
        }
    }

    private void mail(Follow follow, FollowFrequency frequency) {
        Messages words = currentMessages.current();
        FollowSubject subject = subjects.described(follow.target());
        outbox.put(
                follow.follower(),
                List.of(),
                MailMessage.worded(
                        words,
                        "follow-confirm",
                        words.of(subject.words(), subject.name()),
                        words.of("follow.how." + frequency),
                        settings.site() + links.confirmation(follow, frequency),
                        FollowRetention.UNCONFIRMED.toDays()));
    }

    /** Empty if the link is not, or no longer, good for anything. */
    public Optional<Asked> asked(String token) {
        return links.confirmation(token)
                .flatMap(confirmation -> follows.with(confirmation.follow())
                        .filter(follow -> follow.isConfirmable(confirmation.asked()))
                        .map(follow -> new Asked(subjects.described(follow.target()), confirmation.frequency())));
    }

    /** @return where they change it, or stop; empty if there is nothing to confirm any more */
    public Optional<String> confirm(String token) {
        Optional<FollowLinks.Confirmation> confirmation = links.confirmation(token);
        Optional<Follow> follow = confirmation.flatMap(
                asked -> follows.findForUpdate(asked.follow()).filter(found -> found.isConfirmable(asked.asked())));
        follow.ifPresent(found -> found.confirm(
                confirmation.get().frequency(),
                clock.instant(),
                publishingSettingsService.rules().timeZone()));
        return follow.map(found -> links.choices(found.follower()));
    }
}
