package org.rejoinder.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.ReplyNotFoundException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;

/** Networks whose reports are not taken for a time, because others from there were unfounded; as keyed digests. */
@ApplicationScoped
@Transactional
public class BlockedReporters {

    /** Reports are refused for so long: a reasonable time, as Regulation (EU) 2022/2065, article 23, 2, asks for. */
    public static final Duration BLOCKED_FOR = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ReplyReports reports;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    boolean holds(String network, Instant now) {
        return !entities.createNativeQuery("select 1 from blocked_reporter where network = ?1 and ends_at > ?2")
                .setParameter(1, network)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }

    /** Nothing more is taken from where this report came from. Said again, the time begins anew. */
    public void blockReporterOf(Account by, long report) {
        by.require(Permission.MODERATE_REPLIES);
        ReplyReport reported = reports.with(report).orElseThrow(ReplyNotFoundException::new);
        Instant now = clock.instant();
        audit.record(AuditEntry.of(
                AuditAction.REPORTER_BLOCKED,
                Actor.of(by),
                "report " + report + " of reply " + reported.reply().id(),
                Channel.DESK,
                now));
        remove(reported.network());
        entities.createNativeQuery("insert into blocked_reporter (network, blocked_at, ends_at) values (?1, ?2, ?3)")
                .setParameter(1, reported.network())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.plus(BLOCKED_FOR).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void remove(String network) {
        entities.createNativeQuery("delete from blocked_reporter where network = ?1")
                .setParameter(1, network)
                .executeUpdate();
    }

    void forgetEnded(Instant now) {
        entities.createNativeQuery("delete from blocked_reporter where ends_at <= ?1")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
