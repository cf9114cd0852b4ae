package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.crypto.SignedTokens;

/** What passkeys are asked to sign. A challenge is a signed token itself, so that nothing is kept until it comes back. */
@ApplicationScoped
class PasskeyChallenges {

    enum Purpose {
        ADD,
        SIGN_IN,
        SECOND_STEP,
        CONFIRM
    }

    static final Duration LAST = Duration.ofMinutes(10);

    /** What anybody may sign who has not said who they are. */
    static final long NOBODY = 0;

    @Inject
    private SignedTokens tokens;

    @Inject
    private SpentTokens spentTokens;

    @Inject
    private Clock clock;

    String issue(Purpose purpose, long account) {
        return tokens.issue(kind(purpose), account + "-" + UUID.randomUUID(), end());
    }

    /** Whether it was issued for this, and was not used; for who holds the account, who has used it then. */
    boolean take(Purpose purpose, long account, String challenge) {
        Optional<String> about = tokens.open(kind(purpose), challenge, clock.instant())
                .filter(said -> said.startsWith(account + "-"))
                .filter(said -> !spentTokens.isSpent(said));
        about.ifPresent(said -> spentTokens.spend(said, end()));
        return about.isPresent();
    }

    private Instant end() {
        return clock.instant().plus(LAST);
    }

    private static String kind(Purpose purpose) {
        return "passkey " + purpose;
    }
}
