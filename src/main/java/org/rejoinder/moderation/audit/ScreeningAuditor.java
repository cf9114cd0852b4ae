package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.account.key.KeyInUse;
import org.rejoinder.moderation.Actor;
import org.rejoinder.screening.PolicySaved;
import org.rejoinder.screening.SurgeProtectionToggled;

/** Writes down who told screening what to do, and when it put the brake on, in the transactions in which it happens. */
@ApplicationScoped
class ScreeningAuditor {

    private static final Actor SCREENING = Actor.site("Screening");

    @Inject
    private Audit audit;

    @Inject
    private KeyInUse keyInUse;

    void saved(@Observes PolicySaved saved) {
        audit.record(AuditEntry.of(
                AuditAction.POLICY_SAVED,
                Actor.of(saved.by()),
                "Version " + saved.version(),
                keyInUse.name().isPresent() ? Channel.REST : Channel.DESK,
                saved.at()));
    }

    void turned(@Observes SurgeProtectionToggled turned) {
        String what = "%d replies in a minute; usual are %.1f".formatted(turned.inflow(), turned.usual());
        audit.record(AuditEntry.of(
                turned.on() ? AuditAction.BRAKE_ON : AuditAction.BRAKE_OFF,
                SCREENING,
                what,
                Channel.SCREENING,
                turned.at()));
    }
}
