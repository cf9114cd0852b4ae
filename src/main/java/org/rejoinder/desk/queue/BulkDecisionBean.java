package org.rejoinder.desk.queue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.StableSlots;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;

/** One decision about many replies of the queue: those that are ticked, or all in the list. */
@Named
@ViewScoped
public class BulkDecisionBean implements Serializable {

    @Inject
    private QueueBean queue;

    @Inject
    private OutcomeBean outcomes;

    @Inject
    private QueueListService queueListService;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private CurrentUser currentUser;

    /** The batch that "all of them" is, once they were counted. */
    private Long counted;

    private int countedReplies;
    private String bulkRule = "";

    /** Counts every reply in the list, on all its pages: a decision is then about exactly these. */
    public void countAll() {
        Batch batch = batches.count(account(), queueListService.wanted(queue.getAsked(), account()));
        counted = batch.id();
        countedReplies = batch.size();
    }

    public void countNone() {
        counted = null;
    }

    public void publishAll() {
        decideAll(Decision.publish());
    }

    public void rejectAll() {
        decideAll(Decision.reject(queue.houseRule(bulkRule), null));
    }

    public void spamAll() {
        decideAll(Decision.spam());
    }

    public void holdAll() {
        decideAll(Decision.hold());
    }

    private void decideAll(Decision decision) {
        List<ReplyCard> chosen = queue.cards()
                .filter(replyCard -> counted != null || replyCard.isTicked())
                .toList();
        if (chosen.isEmpty()) {
            outcomes.fail(DeskMessages.of("queue.bulk.none"));
            return;
        }
        long batch = counted != null
                ? counted
                : batches.of(
                                account(),
                                queue.getAsked().state(),
                                chosen.stream().map(ReplyCard::shown).toList())
                        .id();
        counted = null;
        List<StableSlots.Left<QueueRow>> former =
                chosen.stream().map(queue.rows()::leave).toList();
        work.run(batches.begin(batch, decision));
        outcomes.succeed(UndoableAction.many(former, batch), "");
        outcomes.follow(batch);
        queue.goOnAt(former.get(0).place());
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }

    public boolean isCounted() {
        return counted != null;
    }

    public int getCountedReplies() {
        return countedReplies;
    }

    public String getBulkRule() {
        return bulkRule;
    }

    public void setBulkRule(String bulkRule) {
        this.bulkRule = bulkRule;
    }
}
