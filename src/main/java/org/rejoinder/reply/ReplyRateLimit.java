package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.RateLimit;
import org.rejoinder.settings.Settings;

/**
 * How much readers may send: each network so much in a time ({@code rejoinder.rate.replies}). Nobody is refused for the
 * address that they typed: that would tell whether it was used lately, and shut its owner out.
 */
@ApplicationScoped
public class ReplyRateLimit {

    /** What one reply costs of its network's allowance while the brake is on. */
    private static final int WHILE_BRAKING = 3;

    private static final RateLimit OF_MAILS = new RateLimit(1, Duration.ofMinutes(10));

    private final RateLimiter mails = new RateLimiter(OF_MAILS);

    private SurgeProtection surgeProtection;
    private HmacSha256 networks;
    private Optional<RateLimiter> throttle;

    protected ReplyRateLimit() {}

    @Inject
    public ReplyRateLimit(SurgeProtection surgeProtection, RootKey root, Settings settings) {
        this.surgeProtection = surgeProtection;
        this.networks = new HmacSha256(root, "network of a reply");
        this.throttle = settings.replyRate().map(RateLimiter::new);
    }

    /** @return how it stands with the network now; empty if nothing is limited */
    public Optional<Allowance> take(Network network) {
        int cost = surgeProtection.since().isPresent() ? WHILE_BRAKING : 1;
        return throttle.map(limit -> limit.ask(networks.hexOf(network.toString()), cost));
    }

    /** Whether the mail about this reply may be asked for once more: that depends on the reply alone, not on its address. */
    public boolean takeMail(long reply) {
        return mails.take(reply).isEmpty();
    }
}
