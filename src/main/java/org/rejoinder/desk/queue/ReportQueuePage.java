package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.writer.Appeals;
import org.rejoinder.report.ReportDecision;
import org.rejoinder.report.ReportModeration;
import org.rejoinder.report.ReportQueue;
import org.rejoinder.report.ReportedReply;

/** The replies whose reports wait, those that wait longest first, and what came of the button that was used. */
@Named
@RequestScoped
public class ReportQueuePage {

    private static final int ON_A_PAGE = 20;

    /** A decision of theirs that this person can still undo. */
    public record Undoable(long id, String words, Instant at) {

        private static Undoable of(ReportDecision decision) {
            return new Undoable(
                    decision.id(),
                    DeskMessages.of(
                            "report.decided." + decision.outcome(),
                            decision.reply().name()),
                    decision.at());
        }
    }

    @Inject
    private ReportQueue reports;

    @Inject
    private ReportModeration reportModeration;

    @Inject
    private ReplyCardFactory cards;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private Appeals appeals;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private CurrentUser currentUser;

    private List<ReportedReplyCard> rows = List.of();
    private List<Undoable> undoable = List.of();
    private List<QueueLinks.Tab> tabs = List.of();
    private String outcome;
    private boolean stale;
    private long unsaid;
    private String reason = "";
    private boolean illegal;

    @Transactional
    void show() {
        Account account = currentUser.account().orElseThrow();
        List<ReportedReply> some = reports.page(account, ON_A_PAGE);
        List<ReplyCard> shown = cards.of(some.stream().map(ReportedReply::reply).toList(), account);
        Map<Long, ReportQueue.ReporterHistory> histories = reports.historiesOf(
                some.stream().flatMap(each -> each.reports().stream()).toList());
        rows = IntStream.range(0, some.size())
                .mapToObj(i -> ReportedReplyCard.of(shown.get(i), some.get(i), histories))
                .toList();
        undoable = reportModeration.undoable(account).stream().map(Undoable::of).toList();
        tabs = new QueueLinks(QueueQuery.in(Map.of()))
                .tabsAt(QueueLinks.REPORTS, moderationQueue.counts(account), appeals.count(account), reports.count());
    }

    void say(String words) {
        outcome = words;
    }

    /** Says what was not done. */
    void refuse(String words) {
        outcome = words;
        stale = true;
    }

    /** What was typed for this reply stays in its field. */
    void giveBack(long reply, String typed, boolean asIllegal) {
        unsaid = reply;
        reason = typed;
        illegal = asIllegal;
    }

    public List<ReportedReplyCard> getRows() {
        return rows;
    }

    public List<Undoable> getUndoable() {
        return undoable;
    }

    public List<QueueLinks.Tab> getTabs() {
        return tabs;
    }

    public String getOutcome() {
        return outcome;
    }

    public boolean isStale() {
        return stale;
    }

    /** What was typed for this reply and not taken; empty if nothing. */
    public String reasonFor(long reply) {
        return reply == unsaid ? reason : "";
    }

    /** Whether it was to be taken down as illegal content, and that was not taken. */
    public boolean illegalFor(long reply) {
        return reply == unsaid && illegal;
    }

    public List<String> getRules() {
        return moderationSettingsService.rules();
    }

    /** Whether this person may block writers. */
    public boolean isBlocking() {
        return currentUser.account().orElseThrow().may(Permission.SET_POLICY);
    }
}
