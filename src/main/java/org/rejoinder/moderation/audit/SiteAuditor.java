package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rejoinder.account.Account;
import org.rejoinder.media.PictureRemoved;
import org.rejoinder.moderation.Actor;

/** Records who changes what the whole site has: settings and pictures. */
@ApplicationScoped
@Transactional
public class SiteAuditor {

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    void removed(@Observes PictureRemoved removed) {
        audit.record(AuditEntry.of(
                removed.forGood() ? AuditAction.PICTURE_DELETED : AuditAction.PICTURE_BINNED,
                Actor.of(removed.by()),
                removed.name(),
                Channel.DESK,
                removed.at()));
    }

    public void settingsSaved(Account by) {
        audit.record(AuditEntry.of(AuditAction.SETTINGS_SAVED, Actor.of(by), null, Channel.DESK, clock.instant()));
    }
}
