package org.rejoinder.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.article.Article;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.desk.note.NoteLines;
import org.rejoinder.html.PlainText;
import org.rejoinder.moderation.Claims;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.moderation.writer.RecentReply;
import org.rejoinder.moderation.writer.WriterTrackRecord;
import org.rejoinder.moderation.writer.WriterTrackRecords;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyRevision;
import org.rejoinder.reply.ReplyState;

/** Puts on cards all that a moderator is to see of some replies, with as many questions for many as for one. */
@ApplicationScoped
class ReplyCardFactory {

    /** Code points of an article. */
    private static final int BEGINNING = 480;

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

    @Inject
    private NoteLines noteLines;

    List<ReplyCard> of(List<Reply> some, Account reader) {
        Map<Long, WriterTrackRecord> records = writerTrackRecords.of(some);
        List<Long> changed = some.stream()
                .filter(reply -> reply.revision() > 1)
                .map(Reply::id)
                .toList();
        Map<Long, List<ReplyRevision>> wordings = replies.wordingsOf(changed);
        Map<Long, List<AuditEntry>> decided = audit.decisionsAbout(changed);
        Map<Long, String> read =
                claims.othersThan(reader, some.stream().map(Reply::id).toList());
        Map<Long, Appeal> appealed = appeals.of(some, reader);
        Map<Long, AuditEntry> decisions = audit.with(some.stream()
                .filter(reply -> reply.state() != ReplyState.HELD)
                .flatMap(reply -> reply.lastEntry().stream())
                .toList());
        Map<Long, List<NoteLine>> notes = noteLines.around(some, reader);
        Map<Long, List<RecentReply>> recent = writerTrackRecords.recentOf(some, reader);
        Map<Long, String> beginnings = new HashMap<>();
        return some.stream()
                .map(reply -> ReplyCard.of(
                        reply,
                        new ReplyContext(
                                records.get(reply.writer().id()),
                                recent.getOrDefault(reply.writer().id(), List.of()),
                                beginnings.computeIfAbsent(
                                        reply.article().id(), article -> beginningOf(reply.article())),
                                WordingChange.of(
                                                reply,
                                                wordings.getOrDefault(reply.id(), List.of()),
                                                decided.getOrDefault(reply.id(), List.of()))
                                        .orElse(null),
                                Resubmission.of(reply, decided.getOrDefault(reply.id(), List.of()))
                                        .orElse(null),
                                appealed.get(reply.id()),
                                reply.lastEntry()
                                        .map(decisions::get)
                                        .map(entry -> new ReplyContext.Decided(entry.actor(), entry.at()))
                                        .orElse(null),
                                read.get(reply.id()),
                                notes.getOrDefault(reply.id(), List.of()))))
                .toList();
    }

    /** Its standfirst, and what the text begins with. */
    private static String beginningOf(Article article) {
        return ReplyExcerpt.of(article.standfirst() + " " + PlainText.of(article.body()), BEGINNING);
    }

    ReplyCard of(Reply reply, Account reader) {
        return of(List.of(reply), reader).get(0);
    }
}
