package org.rejoinder.api.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rejoinder.account.Account;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationDeniedException;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.IllegalTransitionException;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Decides through the service that the desk decides through, and says in the words of HTTP what came of it. */
@ApplicationScoped
public class DecisionService {

    @Inject
    private Moderation moderation;

    @Inject
    private ModerationQueue queue;

    @Inject
    private QueueReader reader;

    DecisionItem decide(Account account, ExpectedVersion shown, Decision decision) {
        reader.requireVisible(shown.reply(), account);
        return DecisionItem.of(told(shown, () -> moderation.decide(account, shown, decision, Channel.REST)));
    }

    /** Of the reply as it was shown: what somebody has decided since is not undone. */
    DecisionItem undo(Account account, ExpectedVersion shown) {
        Reply reply = reader.visible(shown.reply(), account);
        if (reply.state().isGone()) {
            throw ProblemException.of(HttpServletResponse.SC_CONFLICT, "Its writer has withdrawn the reply.");
        }
        if (!shown.isStill(reply)) {
            throw stale(shown.reply(), moderation.lastChangeOf(reply));
        }
        long entry = reply.lastEntry()
                .filter(unused -> reply.isDecided())
                .orElseThrow(() ->
                        ProblemException.of(HttpServletResponse.SC_CONFLICT, "Nothing is decided about this reply."));
        return DecisionItem.undone(told(shown, () -> moderation.undo(account, entry, Channel.REST)));
    }

    private AuditEntry told(ExpectedVersion shown, Supplier<AuditEntry> act) {
        try {
            return act.get();
        } catch (ConcurrentDecisionException e) {
            throw stale(shown.reply(), e);
        } catch (TooLateException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "That was more than " + Moderation.UNDOABLE.toMinutes() + " minutes ago. Decide anew.");
        } catch (IllegalTransitionException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_CONFLICT,
                    "A reply that is %s cannot become %s."
                            .formatted(QueryParameters.wordOf(e.from()), QueryParameters.wordOf(e.to())));
        } catch (ModerationDeniedException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN, "The owner of this key does not decide about this reply.");
        } catch (SelfReviewException e) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "Its writer has appealed against a decision of the owner of this key: somebody else decides now.");
        }
    }

    /** Who was first, what they did, when, and what the reply is now. */
    private ProblemException stale(long reply, ConcurrentDecisionException first) {
        boolean decided = first.state() != ReplyState.HELD;
        Map<String, String> members = new LinkedHashMap<>();
        members.put("state", QueryParameters.wordOf(first.state()));
        if (decided) {
            members.put("decision", QueryParameters.wordOf(first.state()));
            members.put("decidedBy", first.by());
            members.put("decidedAt", first.at().toString());
        }
        String etag = queue.asTheyAre(List.of(reply)).stream()
                .findFirst()
                .map(ReplyTag::of)
                .orElse(null);
        String detail = decided
                ? "%s was first: the reply is %s.".formatted(first.by(), members.get("state"))
                : "The reply is held again, or says something else than what was shown.";
        return Precondition.stale(detail, etag, members);
    }
}
