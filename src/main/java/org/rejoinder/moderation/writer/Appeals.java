package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** The appeals that wait to be looked at, with the decisions that they are against. */
@ApplicationScoped
@Transactional
public class Appeals {

    /**
     * Appeals that wait.
     *
     * @param since when the first of them was made; null if there is none
     */
    public record Waiting(long count, Instant since) {}

    private static final String WAITING = " from Reply r where r.state = :held and r.appeal.at > :never"
            + " and (:all = true or r.article.author = :reader)";

    /** So that it is found in an index: a reply without an appeal has no time of one. */
    private static final Instant NEVER = Instant.EPOCH;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Audit audit;

    @Inject
    private ModerationPermissions moderationPermissions;

    /** Of the replies that this account sees. */
    public long count(Account reader) {
        return query("select count(r)", "", Long.class, reader).getSingleResult();
    }

    /** Of the replies that this account sees. */
    public Waiting waiting(Account reader) {
        long count = count(reader);
        Instant since = count == 0
                ? null
                : query("select r.appeal.at", " order by r.appeal.at", Instant.class, reader)
                        .setMaxResults(1)
                        .getSingleResult();
        return new Waiting(count, since);
    }

    private <T> TypedQuery<T> query(String what, String order, Class<T> type, Account reader) {
        return entities.createQuery(what + WAITING + order, type)
                .setParameter("held", ReplyState.HELD)
                .setParameter("never", NEVER)
                .setParameter("all", reader.may(Permission.MODERATE_REPLIES))
                .setParameter("reader", reader);
    }

    /** Those of these replies that wait because of an appeal, by their numbers. */
    public Map<Long, Appeal> of(Collection<Reply> some, Account reader) {
        List<Reply> appealed = some.stream()
                .filter(reply ->
                        reply.state() == ReplyState.HELD && reply.appealOf().isPresent())
                .toList();
        Map<Long, AuditEntry> against = audit.with(
                appealed.stream().map(reply -> reply.appealOf().orElseThrow()).toList());
        return appealed.stream()
                .collect(Collectors.toMap(
                        Reply::id,
                        reply -> appeal(reply, against.get(reply.appealOf().orElseThrow()), reader)));
    }

    /** What the writer of a reply has appealed against; empty if they have not. */
    public Optional<AppealedDecision> against(Reply reply) {
        return reply.appealOf()
                .flatMap(audit::with)
                .map(entry -> new AppealedDecision(
                        entry.at(), entry.rule().orElse(null), entry.reason().orElse(null)));
    }

    private Appeal appeal(Reply reply, AuditEntry against, Account reader) {
        return new Appeal(
                reply.appeal().orElse(""),
                against.actor(),
                against.rule().orElse(null),
                against.reason().orElse(null),
                !moderationPermissions.allowDeciding(reader, reply) && moderationPermissions.allow(reader, reply));
    }
}
