package org.rejoinder.reader.follow;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.follow.FollowInput;
import org.rejoinder.follow.FollowRequests;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;
import org.rejoinder.settings.Settings;

/**
 * Passes on what somebody wants to follow when the answer has left, so that neither the answer nor its time tells whether the address is
 * known here; and nobody's mailbox can be filled that way.
 */
@ApplicationScoped
public class FollowRequestSender {

    private static final RateLimit OF_A_NETWORK = new RateLimit(20, Duration.ofHours(1));
    private static final RateLimit OF_AN_ADDRESS = new RateLimit(5, Duration.ofHours(1));

    @Inject
    private ClientAddress clients;

    @Inject
    private Commenters commenters;

    @Inject
    private FollowRequests requests;

    /** Where replies are not limited, this is not either. */
    @Inject
    private Settings settings;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private RateLimiters limiters;

    private RateLimiter networks;
    private RateLimiter addresses;

    @PostConstruct
    void prepare() {
        networks = limiters.of("follows-of-network", OF_A_NETWORK);
        addresses = limiters.of("follows-of-address", OF_AN_ADDRESS);
    }

    boolean isMailable(EmailAddress address) {
        return requests.isMailable(address);
    }

    /** @return how long this network must wait; empty if the mail is on its way, unless too many went to that address */
    Optional<Duration> send(HttpServletRequest request, EmailAddress address, FollowInput input) {
        Optional<Duration> wait = settings.replyRate().flatMap(limited -> networks.take(clients.networkOf(request)));
        if (wait.isEmpty() && addresses.take(commenters.keyOf(address)).isEmpty()) {
            jobs.once(
                    "mail to whoever wants to follow",
                    () -> requests.ask(address, input.subject().target(), input.frequency()));
        }
        return wait;
    }
}
