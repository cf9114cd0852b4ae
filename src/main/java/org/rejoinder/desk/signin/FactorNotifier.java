package org.rejoinder.desk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorKind;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.FactorsReset;
import org.rejoinder.account.factor.RecoveryCodeUsed;
import org.rejoinder.account.factor.RecoveryCodesRenewed;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.mail.Outbox;

/** Tells people that they sign in with something else now: if it was not they who changed it, they learn of it. */
@ApplicationScoped
class FactorNotifier {

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private CurrentMessages currentMessages;

    void tell(@Observes FactorAdded added) {
        mail(added.account(), "factor.added." + named(added.kind()), 0);
    }

    void tell(@Observes FactorRemoved removed) {
        mail(removed.account(), "factor.removed." + named(removed.kind()), 0);
    }

    void tell(@Observes RecoveryCodeUsed used) {
        mail(used.account(), "recovery.used", used.left());
    }

    void tell(@Observes RecoveryCodesRenewed renewed) {
        mail(renewed.account(), "recovery.renewed", 0);
    }

    void tell(@Observes FactorsReset reset) {
        mail(reset.account(), "factor.reset", 0);
    }

    private void mail(long account, String kind, int left) {
        String site = siteBrandingService.current().masthead().name();
        outbox.put(
                accounts.with(account).orElseThrow(),
                List.of(),
                MailMessage.worded(currentMessages.current(), kind, site, left));
    }

    private static String named(FactorKind kind) {
        return kind == FactorKind.APP ? "app" : "passkey";
    }
}
