package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.mail.SmtpCapabilities;
import org.rejoinder.moderation.writer.ProofService;
import org.rejoinder.reply.ReceiptMailer;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.WriterProof;

/**
 * Whether a reply is known to be by who owns the address: they found the mail about it, followed its link, and pressed the
 * button there. That it was so for one reply says nothing of the next, since anybody can type an address.
 */
@ApplicationScoped
@Transactional
public class Verification {

    @Inject
    private Replies replies;

    @Inject
    private ReceiptMailer letters;

    @Inject
    private ProofService service;

    @Inject
    private WriterProof proofs;

    @Inject
    private SmtpCapabilities capabilities;

    @Inject
    private Commenters commenters;

    @Inject
    private Clock clock;

    /** Whether pressing the button would verify the address; reading changes nothing. */
    public boolean isOpen(Reply reply, String proof) {
        return reply.writer() != null && !reply.isProven() && letters.isProof(proof, reply, clock.instant());
    }

    /** @return false if this is no proof, or no longer one */
    public boolean verify(long number, String proof) {
        Optional<Reply> theirs = replies.forChange(number).filter(reply -> isOpen(reply, proof));
        theirs.ifPresent(reply -> service.prove(reply, clock.instant()));
        return theirs.isPresent();
    }

    /** What a browser may keep so that the next replies need no mail; empty if nobody has shown that this reply is theirs. */
    public Optional<String> proofForBrowser(long number) {
        return replies.forChange(number)
                .filter(reply -> reply.writer() != null && reply.isProven())
                .map(reply -> proofs.issue(reply.writer(), clock.instant()));
    }

    /** Whether the mail server takes the address of this reply, as far as that is known; a matter of its letters alone. */
    public Optional<Boolean> isMailable(Reply reply) {
        return reply.writer() == null ? Optional.of(true) : capabilities.takes(commenters.addressOf(reply.writer()));
    }

    /** How its address was typed, shortened so that only its owner knows it again. */
    public String maskedAddressOf(Reply reply) {
        return commenters.addressOf(reply.writer()).masked();
    }

    /** Unless too many have left. Nobody is told whether one does: that would tell whether the address was used lately. */
    public void sendAgain(long number) {
        replies.forChange(number)
                .filter(reply -> reply.writer() != null)
                .ifPresent(reply -> letters.again(reply, clock.instant()));
    }
}
