package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;

/** Tells people that their password is another one: if it was not they who changed it, they learn of it. */
@ApplicationScoped
class PasswordChangedNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes PasswordChanged changed) {
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(changed.account()).orElseThrow(),
                List.of(),
                MailMessage.worded(currentMessages.current(), "password", site));
    }
}
