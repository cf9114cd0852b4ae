package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.moderation.Actor;
import org.rejoinder.moderation.RetentionSettings;
import org.rejoinder.moderation.RetentionVersion;
import org.rejoinder.moderation.StaleSettingsException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.origin.OriginDigests;

/**
 * Lets go of what was kept long enough, every night, and says in public for how long that is: the page that tells readers is
 * made of the same numbers. The audit keeps how much was let go of, and nothing of what it was.
 */
@ApplicationScoped
public class Retention {

    private static final int CHUNK = 200;
    private static final Actor CLOCK = Actor.site("Retention");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Replies replies;

    @Inject
    private Erasure erasure;

    @Inject
    private OriginDigests origins;

    @Inject
    private Commenters commenters;

    @Inject
    private Audit audit;

    @Inject
    private SiteVersion changes;

    @Inject
    private Clock clock;

    @Inject
    private Retention self;

    /** In days, in the order of the page. */
    @Transactional
    public Map<RetentionCategory, Integer> days() {
        var days = new EnumMap<RetentionCategory, Integer>(RetentionCategory.class);
        for (RetentionCategory kind : RetentionCategory.values()) {
            days.put(kind, kind.usualDays());
        }
        entities.createQuery("select k from RetentionPeriod k", RetentionPeriod.class)
                .getResultList()
                .forEach(kept -> days.put(kept.kind(), kept.days()));
        return days;
    }

    @Transactional
    public RetentionSettings settings() {
        return new RetentionSettings(
                entities.find(RetentionVersion.class, RetentionVersion.ONLY).version(), days());
    }

    /**
     * @param shownVersion of the settings that were shown
     * @throws PermissionDeniedException if this account may not
     * @throws StaleSettingsException if somebody else has set them since
     */
    @Transactional
    public void set(Account by, int shownVersion, Map<RetentionCategory, Integer> days) {
        by.require(Permission.CHANGE_SETTINGS);
        RetentionVersion held =
                entities.find(RetentionVersion.class, RetentionVersion.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (held.version() != shownVersion) {
            throw new StaleSettingsException();
        }
        entities.lock(held, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        days.forEach((kind, many) -> entities.merge(
                new RetentionPeriod(kind, Math.max(kind.atLeast(), Math.min(RetentionCategory.LONGEST, many)))));
        changes.note();
    }

    /** Everything that is due; a chunk of it in a transaction. */
    public void enforce() {
        self.days().forEach((kind, days) -> {
            while (self.purge(kind, days)) {
                // and the next chunk
            }
        });
        origins.forgetOld(clock.instant());
        while (self.forgetWriters()) {
            // and the next chunk
        }
    }

    /** @return whether there may be more */
    @Transactional
    public boolean purge(RetentionCategory kind, int days) {
        Instant now = clock.instant();
        Instant limit = now.minus(Duration.ofDays(days));
        int gone = switch (kind) {
            case REJECTED -> erase(ReplyState.REJECTED, limit, now);
            case SPAM -> erase(ReplyState.SPAM, limit, now);
            case WITHDRAWN -> erase(ReplyState.WITHDRAWN, limit, now);
            case SIGNALS -> delete("reply_signal", limit);
            case WORDINGS -> delete("reply_wording", limit);
            // What was reported forgets itself
            case REPORTS -> 0;
            case LOG_NAMES -> audit.forgetNamesBefore(limit, CHUNK);
        };
        if (gone > 0) {
            audit.record(AuditEntry.of(AuditAction.PURGED, CLOCK, kind + " " + gone, Channel.RETENTION, now));
        }
        return gone == CHUNK;
    }

    /** Counted from when it became what it is; what no person has touched, from when it came in. */
    private int erase(ReplyState state, Instant limit, Instant now) {
        List<Long> due = entities.createQuery(
                        "select r.id from Reply r where r.state = :state and r.submittedAt < :limit and not exists"
                                + " (select 1 from AuditEntry e where e.id = r.lastEntry and e.at >= :limit) order by r.id",
                        Long.class)
                .setParameter("state", state)
                .setParameter("limit", limit)
                .setMaxResults(CHUNK)
                .getResultList();
        List<Reply> locked = replies.forChange(due).stream()
                .filter(reply -> reply.state() == state)
                .toList();
        erasure.erase(locked, now, CLOCK, null);
        return due.size();
    }

    private int delete(String table, Instant limit) {
        List<?> due = entities.createNativeQuery("select distinct t.reply_id from " + table
                        + " t join reply r on r.id = t.reply_id where r.submitted_at < ?1 fetch first " + CHUNK
                        + " rows only")
                .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                .getResultList();
        for (Object reply : due) {
            entities.createNativeQuery("delete from " + table + " where reply_id = ?1")
                    .setParameter(1, reply)
                    .executeUpdate();
        }
        return due.size();
    }

    /** Of whom nothing is left, no address is kept either. */
    @Transactional
    public boolean forgetWriters() {
        List<Long> gone = commenters.withoutReplies(CHUNK);
        gone.forEach(erasure::forgetWriter);
        return gone.size() == CHUNK;
    }
}
