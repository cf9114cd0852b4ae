package org.rejoinder.moderation.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.Actor;

/** Keeps in the audit who opened, and why, what is kept about somebody who writes; not whose it was. */
@ApplicationScoped
@Transactional
public class DataRequests {

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public void record(Account by, String why) {
        audit.record(AuditEntry.of(AuditAction.DATA_ASKED, Actor.of(by), why, Channel.DESK, clock.instant()));
    }
}
