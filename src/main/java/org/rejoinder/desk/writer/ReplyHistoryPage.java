package org.rejoinder.desk.writer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.note.NotesBean;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.reply.Reply;
import org.rejoinder.report.ReplyReports;

/** One reply, with what happened to it and what is noted about it. */
@Named
@RequestScoped
public class ReplyHistoryPage {

    /** More than happens to a reply; the rest is in the log. */
    private static final int MOST = 200;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private Audit audit;

    @Inject
    private ReplyReports reports;

    @Inject
    private NotesBean notes;

    @Inject
    private CurrentUser currentUser;

    private Reply reply;
    private List<ReplyEventLine> events = List.of();

    /** @return whether there is such a reply that this person may see */
    @Transactional
    public boolean show(long number) {
        Account account = currentUser.account().orElseThrow();
        ReplyQuery asked = ReplyQuery.all(null).among(List.of(number)).visibleTo(account);
        reply = moderationQueue.count(asked) == 0
                ? null
                : moderationQueue.find(number).orElse(null);
        if (reply == null) {
            return false;
        }
        // Who sees only the replies to their own articles is not told what others decide and report
        events = account.may(Permission.MODERATE_REPLIES) ? eventsOf(number) : List.of();
        notes.show(NoteTarget.reply(number), "/desk/replies/" + number);
        return true;
    }

    private List<ReplyEventLine> eventsOf(long number) {
        var sought = new AuditQuery(number, null, null, null, null, null);
        return Stream.concat(
                        audit.before(sought, Long.MAX_VALUE, MOST).stream().map(ReplyEventLine::of),
                        reports.about(List.of(number), MOST).stream().map(ReplyEventLine::of))
                .sorted(Comparator.comparing(ReplyEventLine::at).reversed())
                .toList();
    }

    /** Whether there is none, or not any more. */
    public boolean isGone() {
        return reply == null;
    }

    public long getId() {
        return reply.id();
    }

    public String getName() {
        return reply.name();
    }

    public String getState() {
        return reply.state().name();
    }

    public Instant getSubmittedAt() {
        return reply.submittedAt();
    }

    public SafeHtml getBody() {
        return reply.body();
    }

    public String getArticleTitle() {
        return reply.article().title();
    }

    public String getArticleSlug() {
        return reply.article().slug();
    }

    /** The number of its writer; null if there is none. */
    public Long getWriterId() {
        return Optional.ofNullable(reply.writer()).map(writer -> writer.id()).orElse(null);
    }

    /** Newest first. */
    public List<ReplyEventLine> getEvents() {
        return events;
    }
}
