package org.rejoinder.desk.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.http.ExceptionMapping;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.DateFormats;

/** The queue one reply at a time, in forms that need no script and keep nothing between two requests. */
@Named
@RequestScoped
public class NoScriptQueuePage {

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ReplyCardFactory replyCardFactory;

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    private ReplyCard replyCard;
    private String outcome;
    private boolean stale;
    private Long entry;
    private String undoneName = "";
    private String reason = "";
    private String lost = "";
    private int status = HttpServletResponse.SC_CONFLICT;

    /** Shows the first held reply that came in after this one. */
    void showAfter(long reply) {
        Account account = account();
        ReplyQuery replyQuery = ReplyQuery.all(ReplyState.HELD).visibleTo(account);
        List<Reply> next = moderationQueue.page(replyQuery, QueueOrder.OLDEST, reply, 1);
        replyCard = replyCardFactory.of(next, account).stream().findFirst().orElse(null);
    }

    /** What they did last, before this page was opened, is still undone from here. */
    void offerUndo() {
        moderation.lastUndoable(account()).ifPresent(decision -> {
            entry = decision.id();
            undoneName = decision.reply().name();
            outcome = DeskMessages.of("queue.done." + decision.to(), undoneName);
        });
    }

    void decide(ExpectedVersion expectedVersion, String name, Decision decision) {
        try {
            entry = moderation
                    .decide(account(), expectedVersion, decision, Channel.DESK)
                    .id();
            undoneName = name;
            outcome = DeskMessages.of("queue.done." + decision.outcome(), name);
        } catch (ConflictException | DeniedException | NotFoundException e) {
            fail(e, name);
            lost = decision.reason() == null ? "" : decision.reason();
        }
    }

    void undo(long number, String name) {
        try {
            AuditEntry undone = moderation.undo(account(), number, Channel.DESK);
            outcome = DeskMessages.of("queue.undone." + undone.to(), name);
        } catch (ConflictException | DeniedException | NotFoundException e) {
            fail(e, name);
        }
    }

    /** Says what was not done, and shows again what was typed. */
    void refuse(String words, String typed) {
        fail(words);
        status = ResponseStatus.UNPROCESSABLE;
        reason = typed;
    }

    private void fail(RuntimeException nothing, String name) {
        fail(FailureMessages.why(nothing, name, dateFormats));
        status = ExceptionMapping.statusOf(nothing).orElseThrow();
    }

    private void fail(String words) {
        outcome = words;
        stale = true;
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    /** The reply to decide about; null if there is none left. */
    public ReplyCard getCard() {
        return replyCard;
    }

    /** Whose decision the appeal is against. */
    public String getAgainst() {
        return DeskMessages.of("appeal.against", replyCard.getAppeal().by());
    }

    public String getOutcome() {
        return outcome;
    }

    /** Whether the last button did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    /** The audit row of what was just decided; null if nothing was. */
    public Long getEntry() {
        return entry;
    }

    public String getUndoneName() {
        return undoneName;
    }

    public String getReason() {
        return reason;
    }

    /** What was typed about a reply that could not be decided about, and is not shown any more. */
    public String getLost() {
        return lost;
    }

    /** What a button is answered with that did not do what it says. */
    int status() {
        return status;
    }

    public List<String> getRules() {
        return moderationSettingsService.rules();
    }

    public boolean isDeciding() {
        return moderationPermissions.mayDecide(account());
    }

    public long getHeld() {
        return moderationQueue.counts(account()).getOrDefault(ReplyState.HELD, 0L);
    }
}
