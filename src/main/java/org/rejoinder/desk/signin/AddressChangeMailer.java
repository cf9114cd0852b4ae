package org.rejoinder.desk.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressChangeAsked;
import org.rejoinder.account.AddressChanged;
import org.rejoinder.account.AddressChanges;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/**
 * Mails about addresses that accounts are to have: a link to the new one, word to the former one once it is changed. Whoever has
 * the wanted address already is told that somebody tried; whoever asked sees no difference.
 */
@ApplicationScoped
class AddressChangeMailer {

    /** So that nobody at the desk fills the mailboxes of others. */
    private static final RateLimit OF_AN_ACCOUNT = new RateLimit(3, Duration.ofHours(1));

    @Inject
    private AddressChanges addressChanges;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private RateLimiters limiters;

    private RateLimiter askers;

    @PostConstruct
    void prepare() {
        askers = limiters.of("address-changes-of-account", OF_AN_ACCOUNT);
    }

    /** @return how long to wait, if there have been too many; empty if the mail is on its way */
    Optional<Duration> send(Account owner, EmailAddress address) {
        Optional<Duration> wait = askers.take(owner.id());
        if (wait.isEmpty()) {
            addressChanges.ask(owner, address);
        }
        return wait;
    }

    void mail(@Observes AddressChangeAsked asked) {
        if (asked.owner() == null) {
            outbox.put(asked.address(), worded("address.prove", asked.link()));
        } else {
            outbox.put(accounts.with(asked.owner()).orElseThrow(), List.of(), worded("address.taken", ""));
        }
    }

    void mail(@Observes AddressChanged changed) {
        outbox.put(changed.former(), worded("address.changed", ""));
    }

    private MailMessage worded(String kind, String link) {
        String site = siteBrandingService.current().masthead().name();
        return MailMessage.worded(currentMessages.current(), kind, site, link);
    }
}
