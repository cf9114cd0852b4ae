package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.commenter.MailboxLimit;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.SignedTokens;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.settings.Settings;

/**
 * The mail with the link to a receipt: whoever opens that, and presses the button there, has shown that the reply is theirs.
 * Anybody can type an address, so it has no word in it of what was submitted. An address that nobody has verified gets it
 * once a day; the owner of a verified one is told so of each reply that comes in under it without proof, a few times a day.
 */
@ApplicationScoped
public class ReceiptMailer {

    /** The kind of the ticket; it is about the number of a reply, and of its writer if the address was corrected. */
    private static final String VERIFY = "verify";

    private static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final Duration ONCE_IN = Duration.ofDays(1);

    /** To one address. */
    private static final int MOST_IN_A_DAY = 5;

    /** Who asks for it gets it sooner. */
    private static final Duration ONCE_IN_IF_ASKED = Duration.ofMinutes(10);

    @Inject
    private Outbox outbox;

    @Inject
    private SignedTokens signedTokens;

    @Inject
    private ReceiptTokens receipts;

    @Inject
    private Commenters commenters;

    @Inject
    private MailboxLimit mailboxLimit;

    @Inject
    private DelayedReceipts delayedReceipts;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private Settings settings;

    /** A reply has come in. In a wave of spam nobody is asked yet: most of those addresses are other people's. */
    void received(Reply reply, EmailAddress address, Instant now) {
        if (settings.mail().isEmpty() || reply.state() == ReplyState.SPAM) {
            return;
        }
        if (surgeProtection.since().isPresent()) {
            delayedReceipts.add(reply, now);
        } else {
            send(reply, address, rest(reply), now);
        }
    }

    private static Duration rest(Reply reply) {
        return reply.writer().isVerified() ? Duration.ZERO : ONCE_IN;
    }

    /** The wave is over; nobody is told of what was taken for spam by then, or is not there any more. */
    void late(Reply reply, Instant now) {
        boolean useless = switch (reply.state()) {
            case SPAM, WITHDRAWN, ERASED -> true;
            case HELD, PUBLISHED, REJECTED -> false;
        };
        if (!useless) {
            send(reply, commenters.addressOf(reply.writer()), rest(reply), now);
        }
    }

    /** Unless one has only just left, or there is nobody to send it to. */
    public void again(Reply reply, Instant now) {
        send(reply, commenters.addressOf(reply.writer()), ONCE_IN_IF_ASKED, now);
    }

    private void send(Reply reply, EmailAddress address, Duration rest, Instant now) {
        Commenter commenter = reply.writer();
        if (settings.mail().isEmpty()
                || reply.isProven()
                || commenter.isAskedSince(now.minus(rest))
                || commenter.isAskedOften(MOST_IN_A_DAY, now)
                || address.isNowhere()
                || !mailboxLimit.take(address)) {
            return;
        }
        commenter.asked(now);
        String link = addressOf(reply) + "?proof="
                + signedTokens.issue(VERIFY, reply.proofSubject(reply.id()), now.plus(GOOD_FOR));
        outbox.put(
                commenter,
                List.of(reply.id()),
                MailMessage.worded(
                                currentMessages.current(),
                                commenter.isVerified() ? "receipt.known" : "receipt",
                                reply.article().title(),
                                link,
                                GOOD_FOR.toDays())
                        .inThread("reply-" + reply.id()));
    }

    /** Where its writer sees what becomes of it. */
    public String addressOf(Reply reply) {
        return settings.site() + "/receipts/" + receipts.token(reply.id());
    }

    /** Whether this came out of the mail about this reply. */
    public boolean isProof(String proof, Reply reply, Instant now) {
        return signedTokens
                .open(VERIFY, proof, now)
                .filter(reply.proofSubject(reply.id())::equals)
                .isPresent();
    }
}
