package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordChanged;
import org.rejoinder.account.factor.FactorAdded;
import org.rejoinder.account.factor.FactorKind;
import org.rejoinder.account.factor.FactorRemoved;
import org.rejoinder.account.factor.RecoveryCodeUsed;
import org.rejoinder.account.factor.RecoveryCodesRenewed;
import org.rejoinder.moderation.Actor;

/** Records who may come in, and with what, in the transactions in which that changes. */
@ApplicationScoped
class AccountAuditor {

    @Inject
    private Audit audit;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    void changed(@Observes PasswordChanged changed) {
        record(AuditAction.PASSWORD_CHANGED, changed.account(), changed.account(), null);
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
        record(AuditAction.RECOVERY_CODES_RENEWED, renewed.account(), renewed.by(), null);
    }

    private static String nameOf(FactorKind kind) {
        return switch (kind) {
            case APP -> "Authenticator app";
            case PASSKEY -> "Passkey";
        };
    }

    private void record(AuditAction action, long account, long by, String what) {
        Actor actor = accounts.with(by).map(Actor::of).orElseThrow();
        audit.record(AuditEntry.of(action, actor, what, Channel.DESK, clock.instant())
                .about(account));
    }
}
