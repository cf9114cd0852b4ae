package org.rejoinder.moderation.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** The appeals that wait to be looked at, with the decisions that they are against. */
@ApplicationScoped
@Transactional
public class Appeals {

    @Inject
    private Audit audit;

    @Inject
    private ModerationPermissions moderationPermissions;

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
