package org.rejoinder.desk.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.RecoveryAsked;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/**
 * Mails links to people who have forgotten their password. Whether anybody signs in with what was typed is looked at when the
 * answer has left, so that neither the answer nor its time tells; and nobody's mailbox can be filled that way.
 */
@ApplicationScoped
class RecoveryMailer {

    private static final RateLimit OF_A_NETWORK = new RateLimit(20, Duration.ofHours(1));
    private static final RateLimit OF_AN_ADDRESS = new RateLimit(3, Duration.ofHours(1));

    @Inject
    private ClientAddress clients;

    @Inject
    private Commenters commenters;

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private RateLimiters limiters;

    private RateLimiter networks;
    private RateLimiter addresses;

    @PostConstruct
    void prepare() {
        networks = limiters.of("recoveries-of-network", OF_A_NETWORK);
        addresses = limiters.of("recoveries-of-address", OF_AN_ADDRESS);
    }

    /** @return how long this network must wait; empty if the mail is on its way, wherever there is somebody to get it */
    Optional<Duration> send(HttpServletRequest request, String typed) {
        Optional<Duration> wait = networks.take(clients.networkOf(request));
        if (wait.isEmpty()) {
            EmailAddress.parse(typed)
                    .filter(address -> addresses.take(commenters.keyOf(address)).isEmpty())
                    .ifPresent(address ->
                            jobs.once("mail with a link to a new password", () -> passwordLinks.recover(address)));
        }
        return wait;
    }

    void mail(@Observes RecoveryAsked asked) {
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(asked.account()).orElseThrow(),
                List.of(),
                MailMessage.worded(currentMessages.current(), "recovery", site, asked.link()));
    }
}
