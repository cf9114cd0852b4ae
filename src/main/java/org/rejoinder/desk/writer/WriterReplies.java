package org.rejoinder.desk.writer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.desk.note.NoteLines;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.report.ReplyReport;
import org.rejoinder.report.ReplyReports;

/** All that somebody wrote, in every state, a page at a time, with as many questions for many as for one. */
@ApplicationScoped
@Transactional
class WriterReplies {

    static final int ON_A_PAGE = 20;

    /** Of the replies on a page. */
    private static final int MOST_REPORTS = 200;

    @Inject
    private Replies replies;

    @Inject
    private Audit audit;

    @Inject
    private ReplyReports reports;

    @Inject
    private NoteLines noteLines;

    /** @param more whether there are older ones */
    record Page(List<WriterReplyLine> lines, boolean more) {}

    /** Newest first; only those before this one. */
    Page before(Commenter writer, long reply, Account reader) {
        List<Reply> found = replies.by(writer, reply, ON_A_PAGE + 1);
        List<Reply> some = found.subList(0, Math.min(ON_A_PAGE, found.size()));
        Map<Long, List<ReplyEventLine>> events = eventsOf(some);
        Map<Long, List<NoteLine>> notes = noteLines.onReplies(some, reader);
        return new Page(
                some.stream()
                        .map(each -> WriterReplyLine.of(
                                each,
                                events.getOrDefault(each.id(), List.of()),
                                notes.getOrDefault(each.id(), List.of())))
                        .toList(),
                found.size() > ON_A_PAGE);
    }

    private Map<Long, List<ReplyEventLine>> eventsOf(List<Reply> some) {
        List<Long> ids = some.stream().map(Reply::id).toList();
        Map<Long, List<ReplyEventLine>> events = new HashMap<>();
        audit.decisionsAbout(ids)
                .forEach((reply, entries) -> entries.forEach(entry -> add(events, reply, ReplyEventLine.of(entry))));
        for (ReplyReport report : reports.about(ids, MOST_REPORTS)) {
            add(events, report.reply().id(), ReplyEventLine.of(report));
        }
        events.values().forEach(each -> each.sort(Comparator.comparing(ReplyEventLine::at)));
        return events;
    }

    private static void add(Map<Long, List<ReplyEventLine>> events, long reply, ReplyEventLine line) {
        events.computeIfAbsent(reply, any -> new ArrayList<>()).add(line);
    }
}
