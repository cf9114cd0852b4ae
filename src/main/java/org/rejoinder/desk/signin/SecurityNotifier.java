package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorKind;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.FactorsReset;
import org.rejoinder.account.factor.RecoveryCodeUsed;
import org.rejoinder.account.factor.RecoveryCodesRenewed;
import org.rejoinder.account.key.KeyMade;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderLinked;
import org.rejoinder.account.openid.ProviderUnlinked;
import org.rejoinder.account.session.NewDeviceUsed;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.i18n.Messages;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;
import org.rejoinder.site.SiteTimeZone;

/** Tells people, and nobody else, what now opens or closes their account: if it was not they who did it, they learn of it. */
@ApplicationScoped
class SecurityNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private OpenIdSignIn openId;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private SiteTimeZone siteTimeZone;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes PasswordChanged changed) {
        mail(changed.account(), "password");
    }

    void tell(@Observes KeyMade made) {
        mail(made.account(), "key.made", made.name(), made.scopes());
    }

    void tell(@Observes NewDeviceUsed used) {
        mail(used.account(), "device", words().full(used.at(), siteTimeZone.zone()), used.device());
    }

    void tell(@Observes ProviderLinked linked) {
        mail(linked.account(), "provider.linked", openId.name());
    }

    void tell(@Observes ProviderUnlinked unlinked) {
        mail(unlinked.account(), "provider.unlinked", openId.name());
    }

    void tell(@Observes FactorAdded added) {
        mail(added.account(), "factor.added." + named(added.kind()));
    }

    void tell(@Observes FactorRemoved removed) {
        mail(removed.account(), "factor.removed." + named(removed.kind()));
    }

    void tell(@Observes FactorsReset reset) {
        mail(reset.account(), "factor.reset");
    }

    void tell(@Observes RecoveryCodeUsed used) {
        mail(used.account(), "recovery.used", used.left());
    }

    void tell(@Observes RecoveryCodesRenewed renewed) {
        mail(renewed.account(), "recovery.renewed");
    }

    /** @param values what its words say of it, behind the name of the site */
    private void mail(long account, String kind, Object... values) {
        String site = siteBrandingService.current().masthead().name();
        Object[] all = Stream.concat(Stream.of(site), Stream.of(values)).toArray();
        outbox.put(accounts.with(account).orElseThrow(), List.of(), MailMessage.worded(words(), kind, all));
    }

    private Messages words() {
        return currentMessages.current();
    }

    private static String named(FactorKind kind) {
        return kind == FactorKind.APP ? "app" : "passkey";
    }
}
