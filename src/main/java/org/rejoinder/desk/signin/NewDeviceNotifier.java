package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.session.NewDeviceUsed;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.site.SiteTimeZone;

/** Tells people that somebody signs in as them with a device that they have not used: if it was not they, they learn of it. */
@ApplicationScoped
class NewDeviceNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private SiteTimeZone siteTimeZone;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes NewDeviceUsed used) {
        Messages words = currentMessages.current();
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(used.account()).orElseThrow(),
                List.of(),
                MailMessage.worded(words, "device", site, words.full(used.at(), siteTimeZone.zone()), used.device()));
    }
}
