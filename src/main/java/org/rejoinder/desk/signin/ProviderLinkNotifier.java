package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderLinked;
import org.rejoinder.account.openid.ProviderUnlinked;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;

/** Tells people that somebody else vouches for them now: if it was not they who came that way, they learn of it. */
@ApplicationScoped
class ProviderLinkNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private OpenIdSignIn openId;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes ProviderLinked linked) {
        mail(linked.account(), "provider.linked");
    }

    void tell(@Observes ProviderUnlinked unlinked) {
        mail(unlinked.account(), "provider.unlinked");
    }

    private void mail(long account, String kind) {
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(account).orElseThrow(),
                List.of(),
                MailMessage.worded(currentMessages.current(), kind, site, openId.name()));
    }
}
