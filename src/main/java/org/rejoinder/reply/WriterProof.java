package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.crypto.SignedTokens;

/**
 * What a browser keeps, if its owner wants that, once somebody has pressed the button that a mail led to: replies that come
 * with it, and with the same address, need no mail of their own. Signed, about one writer's number, until a day. It is worth
 * nothing once the writer has been erased, whose number nobody gets again, or the key of the site is another.
 */
@ApplicationScoped
public class WriterProof {

    public static final Duration GOOD_FOR = Duration.ofDays(180);

    private static final String KIND = "writer proof";

    @Inject
    private SignedTokens signedTokens;

    public String issue(Commenter commenter, Instant now) {
        return signedTokens.issue(KIND, String.valueOf(commenter.id()), now.plus(GOOD_FOR));
    }

    boolean isOf(Commenter commenter, String proof, Instant now) {
        return commenter.isVerified()
                && signedTokens
                        .open(KIND, proof, now)
                        .filter(String.valueOf(commenter.id())::equals)
                        .isPresent();
    }
}
