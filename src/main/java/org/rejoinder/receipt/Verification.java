package org.rejoinder.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.people.Writer;
import org.rejoinder.reply.ReceiptLetters;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;

/** Whether an address is known to belong to who wrote: they found the mail, followed its link, and pressed the button there. */
@ApplicationScoped
@Transactional
public class Verification {

    @Inject
    private Replies replies;

    @Inject
    private ReceiptLetters letters;

    @Inject
    private Clock clock;

    /** Whether pressing the button would verify the address; reading changes nothing. */
    public boolean isOpen(Reply reply, String proof) {
        return reply.writer() != null && !reply.writer().isVerified() && letters.isProof(proof, reply, clock.instant());
    }

    /** @return false if this is no proof, or no longer one */
    public boolean verify(long number, String proof) {
        Instant now = clock.instant();
        Optional<Writer> theirs =
                replies.forChange(number).filter(reply -> isOpen(reply, proof)).map(Reply::writer);
        theirs.ifPresent(writer -> writer.verify(now));
        return theirs.isPresent();
    }

    /** @return false if the last one has only just left */
    public boolean sendAgain(long number) {
        return replies.forChange(number)
                .filter(reply -> reply.writer() != null)
                .filter(reply -> letters.again(reply, clock.instant()))
                .isPresent();
    }
}
