package org.rejoinder.commenter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/**
 * How many mails leave for one mailbox that its owner may not have asked for: anybody can type an address, in any spelling, and each
 * spelling is a writer of its own.
 */
@ApplicationScoped
public class MailboxLimit {

    private static final RateLimit OF_A_MAILBOX = new RateLimit(5, Duration.ofDays(1));

    @Inject
    private RateLimiters limiters;

    @Inject
    private Commenters commenters;

    private RateLimiter mailboxes;

    @PostConstruct
    void prepare() {
        mailboxes = limiters.of("mails-to-mailbox", OF_A_MAILBOX);
    }

    /** Whether one more may leave; then it counts. */
    public boolean take(EmailAddress address) {
        return mailboxes.take(commenters.keyOf(address)).isEmpty();
    }
}
