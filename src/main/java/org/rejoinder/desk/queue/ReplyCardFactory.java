package org.rejoinder.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.Claims;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.moderation.writer.WriterTrackRecord;
import org.rejoinder.moderation.writer.WriterTrackRecords;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyRevision;
import org.rejoinder.reply.ReplyState;

/** Puts on cards all that a moderator is to see of some replies, with as many questions for many as for one. */
@ApplicationScoped
class ReplyCardFactory {

    @Inject
    private WriterTrackRecords writerTrackRecords;

    @Inject
    private Replies replies;

    @Inject
    private Appeals appeals;

    @Inject
    private Claims claims;

    @Inject
    private Audit audit;

    List<ReplyCard> of(List<Reply> some, Account reader) {
        Map<Long, WriterTrackRecord> records = writerTrackRecords.of(some);
        Map<Long, ReplyRevision> former = replies.formerWordingsOf(some.stream()
                .filter(reply -> reply.revision() > 1)
                .map(Reply::id)
                .toList());
        Map<Long, String> read =
                claims.othersThan(reader, some.stream().map(Reply::id).toList());
        Map<Long, Appeal> appealed = appeals.of(some, reader);
        Map<Long, AuditEntry> decisions = audit.with(some.stream()
                .filter(reply -> reply.state() != ReplyState.HELD)
                .flatMap(reply -> reply.lastEntry().stream())
                .toList());
        return some.stream()
                .map(reply -> ReplyCard.of(
                        reply,
                        records.get(reply.writer().id()),
                        former.get(reply.id()),
                        appealed.get(reply.id()),
                        reply.lastEntry()
                                .map(decisions::get)
                                .map(entry -> new ReplyCard.Decided(entry.actor(), entry.at()))
                                .orElse(null),
                        read.get(reply.id())))
                .toList();
    }

    ReplyCard of(Reply reply, Account reader) {
        return of(List.of(reply), reader).get(0);
    }
}
