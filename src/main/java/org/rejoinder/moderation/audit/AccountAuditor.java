package org.rejoinder.moderation.audit;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.account.AccountDeleted;
import org.rejoinder.account.AccountDisabled;
import org.rejoinder.account.AccountEnabled;
import org.rejoinder.account.AccountInvited;
import org.rejoinder.account.AccountProvisioned;
import org.rejoinder.account.AccountRenamed;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressChangeAsked;
import org.rejoinder.account.AddressChanged;
import org.rejoinder.account.InvitationAccepted;
import org.rejoinder.account.InvitationRevoked;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.account.ResetLinkMade;
import org.rejoinder.account.RoleChanged;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorKind;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.FactorsReset;
import org.rejoinder.account.factor.RecoveryCodeUsed;
import org.rejoinder.account.factor.RecoveryCodesRenewed;
import org.rejoinder.account.key.KeyMade;
import org.rejoinder.account.key.KeyRevoked;
import org.rejoinder.account.openid.ProviderLinked;
import org.rejoinder.account.openid.ProviderUnlinked;
import org.rejoinder.account.session.SignedIn;
import org.rejoinder.account.session.SignedOut;
import org.rejoinder.moderation.Actor;

/** Records who may come in, and with what, in the transactions in which that changes. */
@ApplicationScoped
class AccountAuditor {

    private static final Actor OPERATOR = Actor.site("Command on the server");

    private static final Actor PROVIDER = Actor.site("OpenID provider");

    private static final String BY_PROVIDER = ", by OpenID Connect";

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    void signedIn(@Observes SignedIn signedIn) {
        record(
                AuditAction.SIGNED_IN,
                signedIn.account(),
                signedIn.account(),
                signedIn.device() + (signedIn.byProvider() ? BY_PROVIDER : ""));
    }

    void signedOut(@Observes SignedOut signedOut) {
        record(
                AuditAction.SIGNED_OUT,
                signedOut.account(),
                signedOut.account(),
                signedOut.byProvider() ? "At the OpenID provider" : null);
    }

    void invited(@Observes AccountInvited invited) {
        record(AuditAction.ACCOUNT_INVITED, invited.account(), invited.by(), null);
    }

    void accepted(@Observes InvitationAccepted accepted) {
        record(AuditAction.INVITATION_ACCEPTED, accepted.account(), accepted.account(), null);
    }

    void revoked(@Observes InvitationRevoked revoked) {
        record(AuditAction.INVITATION_REVOKED, revoked.account(), revoked.by(), null);
    }

    void made(@Observes ResetLinkMade made) {
        record(AuditAction.RESET_LINK_MADE, made.account(), made.by(), null);
    }

    void disabled(@Observes AccountDisabled disabled) {
        record(AuditAction.ACCOUNT_DISABLED, disabled.account(), disabled.by(), null);
    }

    void enabled(@Observes AccountEnabled enabled) {
        record(AuditAction.ACCOUNT_ENABLED, enabled.account(), enabled.by(), null);
    }

    void deleted(@Observes AccountDeleted deleted) {
        record(AuditAction.ACCOUNT_DELETED, deleted.account(), deleted.by(), null);
    }

    void changed(@Observes RoleChanged changed) {
        String what = changed.from() + " → " + changed.to();
        if (changed.by() == null) {
            pendingAudit.note(AuditAction.ROLE_CHANGED, PROVIDER, changed.account(), what, clock.instant());
        } else {
            record(AuditAction.ROLE_CHANGED, changed.account(), changed.by(), what);
        }
    }

    void provisioned(@Observes AccountProvisioned provisioned) {
        String role = "As " + provisioned.role();
        pendingAudit.note(AuditAction.ACCOUNT_PROVISIONED, PROVIDER, provisioned.account(), role, clock.instant());
    }

    void linked(@Observes ProviderLinked linked) {
        record(AuditAction.PROVIDER_LINKED, linked.account(), linked.account(), null);
    }

    void unlinked(@Observes ProviderUnlinked unlinked) {
        record(AuditAction.PROVIDER_UNLINKED, unlinked.account(), unlinked.account(), null);
    }

    void made(@Observes KeyMade made) {
        String until = made.expiresAt() == null
                ? "no expiry"
                : "until " + made.expiresAt().truncatedTo(DAYS);
        record(
                AuditAction.KEY_MADE,
                made.account(),
                made.account(),
                "%s: %s, %s".formatted(made.name(), made.scopes(), until));
    }

    void revoked(@Observes KeyRevoked revoked) {
        record(AuditAction.KEY_REVOKED, revoked.account(), revoked.by(), revoked.name());
    }

    void reset(@Observes FactorsReset reset) {
        record(AuditAction.FACTORS_RESET, reset.account(), reset.by(), null);
    }

    void changed(@Observes PasswordChanged changed) {
        record(AuditAction.PASSWORD_CHANGED, changed.account(), changed.account(), null);
    }

    void renamed(@Observes AccountRenamed renamed) {
        var former = new Actor(accounts.with(renamed.account()).orElseThrow(), renamed.former());
        pendingAudit.note(AuditAction.ACCOUNT_RENAMED, former, renamed.account(), null, clock.instant());
    }

    void asked(@Observes AddressChangeAsked asked) {
        record(AuditAction.ADDRESS_ASKED, asked.account(), asked.account(), null);
    }

    void changed(@Observes AddressChanged changed) {
        record(AuditAction.ADDRESS_CHANGED, changed.account(), changed.account(), null);
    }

    void added(@Observes FactorAdded added) {
        record(AuditAction.FACTOR_ADDED, added.account(), added.by(), nameOf(added.kind()));
    }

    void removed(@Observes FactorRemoved removed) {
        record(AuditAction.FACTOR_REMOVED, removed.account(), removed.by(), nameOf(removed.kind()));
    }

    void used(@Observes RecoveryCodeUsed used) {
        record(AuditAction.RECOVERY_CODE_USED, used.account(), used.account(), used.left() + " left");
    }

    void renewed(@Observes RecoveryCodesRenewed renewed) {
        record(AuditAction.RECOVERY_RENEWED, renewed.account(), renewed.by(), null);
    }

    private static String nameOf(FactorKind kind) {
        return switch (kind) {
            case APP -> "Authenticator app";
            case PASSKEY -> "Passkey";
        };
    }

    /** @param by null for whoever runs commands on the server */
    private void record(AuditAction action, long account, Long by, String what) {
        Actor actor = Optional.ofNullable(by)
                .map(number -> Actor.of(accounts.with(number).orElseThrow()))
                .orElse(OPERATOR);
        pendingAudit.note(action, actor, account, what, clock.instant());
    }
}
