package org.rejoinder.reader.writer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.receipt.DataSubjectService;
import org.rejoinder.settings.RateLimit;
import org.rejoinder.settings.Settings;

/**
 * Mails links to addresses that somebody typed. Whether anybody has written with one is looked at when the answer has left,
 * so that neither the answer nor its time tells; and nobody's mailbox can be filled that way.
 */
@ApplicationScoped
public class DataLinkMailer {

    private static final RateLimit OF_A_NETWORK = new RateLimit(20, Duration.ofHours(1));
    private static final RateLimit OF_AN_ADDRESS = new RateLimit(3, Duration.ofHours(1));

    @Inject
    private ClientAddress clients;

    @Inject
    private Commenters commenters;

    @Inject
    private DataSubjectService data;

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
        networks = limiters.of("data-links-of-network", OF_A_NETWORK);
        addresses = limiters.of("data-links-of-address", OF_AN_ADDRESS);
    }

    boolean isMailable(EmailAddress address) {
        return data.isMailable(address);
    }

    /** @return how long this network must wait; empty if the mail is on its way, wherever there is somebody to get it */
    Optional<Duration> send(HttpServletRequest request, EmailAddress address) {
        Optional<Duration> wait = settings.replyRate().flatMap(limited -> networks.take(clients.networkOf(request)));
        if (wait.isEmpty() && addresses.take(commenters.keyOf(address)).isEmpty()) {
            jobs.once("mail with a link to what is kept", () -> data.mailTo(address));
        }
        return wait;
    }
}
