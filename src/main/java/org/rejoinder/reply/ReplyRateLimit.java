package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.ratelimit.Allowance;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
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

    private SurgeProtection surgeProtection;
    private Optional<RateLimiter> throttle;
    private RateLimiter mails;

    protected ReplyRateLimit() {}

    @Inject
    public ReplyRateLimit(SurgeProtection surgeProtection, Settings settings, RateLimiters limiters) {
        this.surgeProtection = surgeProtection;
        this.throttle = settings.replyRate().map(rate -> limiters.of("replies", rate));
        this.mails = limiters.of("mails-of-reply", OF_MAILS);
    }

    /** @return how it stands with the network now; empty if nothing is limited */
    public Optional<Allowance> take(Network network) {
        int cost = surgeProtection.since().isPresent() ? WHILE_BRAKING : 1;
        return throttle.map(limit -> limit.ask(network, cost));
    }

    /** Whether the mail about this reply may be asked for once more: that depends on the reply alone, not on its address. */
    public boolean takeMail(long reply) {
        return mails.take(reply).isEmpty();
    }
}
