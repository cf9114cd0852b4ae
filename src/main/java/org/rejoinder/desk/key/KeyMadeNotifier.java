package org.rejoinder.desk.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.key.KeyMade;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;

/** Tells people, and nobody else, that a program can do something in their name: if it was not they who made the key, they learn of it. */
@ApplicationScoped
class KeyMadeNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes KeyMade made) {
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(made.account()).orElseThrow(),
                List.of(),
                MailMessage.worded(currentMessages.current(), "key.made", site, made.name(), made.scopes()));
    }
}
