package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.media.PictureRemoved;
import org.rejoinder.moderation.Actor;

/** Records who changes what the whole site has: settings and pictures. */
@ApplicationScoped
@Transactional
public class SiteAuditor {

    private static final Actor SERVER = Actor.site("The server");

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Clock clock;

    void removed(@Observes PictureRemoved removed) {
        AuditAction action = removed.forGood() ? AuditAction.PICTURE_DELETED : AuditAction.PICTURE_BINNED;
        pendingAudit.note(action, Actor.of(removed.by()), null, removed.name(), removed.at());
    }

    /**
     * @param by empty for the server's command: whoever has the right to be there
     * @param key the name of the key of the program that asked for it, a while ago
     * @param what and from where
     */
    public void imported(Optional<Account> by, Optional<String> key, String what) {
        pendingAudit.noteByKey(
                AuditAction.CONTENT_IMPORTED,
                by.map(Actor::of).orElse(SERVER),
                key.orElse(null),
                what,
                clock.instant());
    }

    /** What was imported is taken back. */
    public void importRemoved(Optional<Account> by, String what) {
        pendingAudit.note(AuditAction.IMPORT_REMOVED, by.map(Actor::of).orElse(SERVER), null, what, clock.instant());
    }

    /**
     * @param by null for whoever runs the server
     * @param what and whether with addresses
     */
    public void exported(Account by, String what) {
        Actor actor = by == null ? SERVER : Actor.of(by);
        pendingAudit.note(AuditAction.CONTENT_EXPORTED, actor, null, what, clock.instant());
    }

    /** @param host of the endpoint: the rest of its address may be a secret */
    public void webhookChanged(Account by, AuditAction action, String host) {
        pendingAudit.note(action, Actor.of(by), null, host, clock.instant());
    }

    /** @param which of the settings were changed */
    public void settingsSaved(Account by, String which) {
        pendingAudit.note(AuditAction.SETTINGS_SAVED, Actor.of(by), null, which, clock.instant());
    }
}
