package org.rejoinder.desk.queue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.StableSlots;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.site.DateFormats;

/** The buttons of a card in the queue, and of a group of near-identical replies. */
@Named
@ViewScoped
public class DecisionBean implements Serializable {

    @Inject
    private QueueBean queue;

    @Inject
    private OutcomeBean outcomes;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DateFormats dateFormats;

    public void publish(ReplyCard replyCard) {
        decide(replyCard, Decision.publish());
    }

    public void reject(ReplyCard replyCard) {
        rejection(replyCard).ifPresent(rejection -> decide(replyCard, rejection));
    }

    /** With the rule and the message on this card; empty if that is said to be too long. */
    private Optional<Decision> rejection(ReplyCard replyCard) {
        String reason = replyCard.reasonAsTyped();
        if (reason.length() > Decision.LONGEST_REASON) {
            outcomes.fail(DeskMessages.of("queue.reason.long", Decision.LONGEST_REASON));
            return Optional.empty();
        }
        return Optional.of(Decision.reject(queue.houseRule(replyCard.getRule()), reason.isEmpty() ? null : reason));
    }

    public void spam(ReplyCard replyCard) {
        decide(replyCard, Decision.spam());
    }

    public void hold(ReplyCard replyCard) {
        decide(replyCard, Decision.hold());
    }

    private void decide(ReplyCard replyCard, Decision decision) {
        StableSlots.Left<QueueRow> former = queue.rows().leave(replyCard);
        try {
            long entry = moderation
                    .decide(account(), replyCard.shown(), decision, Channel.DESK)
                    .id();
            outcomes.succeed(
                    UndoableAction.one(former, entry, replyCard.getName()),
                    DeskMessages.of("queue.done." + decision.outcome(), replyCard.getName()));
        } catch (DeniedException e) {
            queue.rows().putBack(former);
            outcomes.fail(FailureMessages.why(e, replyCard.getName(), dateFormats));
        } catch (ConflictException | NotFoundException e) {
            outcomes.fail(FailureMessages.why(e, replyCard.getName(), dateFormats));
        }
        queue.goOnAt(former.place());
    }

    public void publishGroup(SimilarRepliesCard group) {
        decideGroup(group, Decision.publish());
    }

    public void rejectGroup(SimilarRepliesCard group) {
        rejection(group.getFirst()).ifPresent(rejection -> decideGroup(group, rejection));
    }

    public void spamGroup(SimilarRepliesCard group) {
        decideGroup(group, Decision.spam());
    }

    private void decideGroup(SimilarRepliesCard group, Decision decision) {
        List<ExpectedVersion> meant = group.meant();
        if (meant.isEmpty()) {
            outcomes.fail(DeskMessages.of("queue.bulk.none"));
            return;
        }
        long batch = batches.of(account(), ReplyState.HELD, meant).id();
        work.run(batches.begin(batch, decision));
        StableSlots.Left<QueueRow> former = queue.rows().leave(group);
        outcomes.succeed(UndoableAction.many(List.of(former), batch), "");
        outcomes.follow(batch);
        queue.goOnAt(former.place());
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }
}
