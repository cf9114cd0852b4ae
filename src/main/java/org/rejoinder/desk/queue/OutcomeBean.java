package org.rejoinder.desk.queue;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchHistory;
import org.rejoinder.moderation.batch.Batches;

/** What the last button of the queue has done, how far its batch has come, and whether it can be undone. */
@Named
@ViewScoped
public class OutcomeBean implements Serializable {

    @Inject
    private Batches batches;

    @Inject
    private BatchHistory history;

    @Inject
    private Moderation moderation;

    @Inject
    private CurrentUser currentUser;

    private UndoableAction undoableAction;
    private String outcome;
    private boolean stale;

    /** Which one it is, so that a bar that has gone does not come back with the next answer. */
    private int number;

    private boolean earlier;

    /** Of the last batch; null if there was none. */
    private BatchProgress batchProgress;

    @PostConstruct
    void open() {
        Account account = currentUser.account().orElseThrow();
        Optional<Batch> atWork = batches.atWorkOf(account);
        if (atWork.isPresent()) {
            follow(atWork.get().id());
        } else {
            offerAgain(moderation.lastUndoable(account), batches.lastUndoable(account));
        }
    }

    /** What was done last, before this page was opened, is still undone by its key; nobody has to close it again. */
    private void offerAgain(Optional<AuditEntry> decision, Optional<Batch> batch) {
        if (batch.flatMap(Batch::endedAt)
                .filter(ended ->
                        decision.filter(entry -> entry.at().isAfter(ended)).isEmpty())
                .isPresent()) {
            undoableAction = UndoableAction.earlier(batch.get().id());
            follow(batch.get().id());
            earlier = isPassing();
        } else {
            decision.ifPresent(entry -> {
                String name = entry.reply().name();
                succeed(UndoableAction.earlier(entry.id(), name), DeskMessages.of("queue.done." + entry.to(), name));
                earlier = true;
            });
        }
    }

    void succeed(UndoableAction undoable, String words) {
        undoableAction = undoable;
        say(words);
        stale = false;
    }

    void fail(String words) {
        undoableAction = null;
        say(words);
        stale = true;
    }

    private void say(String words) {
        outcome = words;
        number++;
        earlier = false;
    }

    /** Says how far a batch has come. */
    void follow(long number) {
        Batch batch = batches.with(number).orElseThrow();
        batchProgress = BatchProgress.of(batch, history.countsOf(batch));
        outcome = batchProgress.words();
        stale = batchProgress.stopped() || batchProgress.hasChangedNothing();
        undoableAction = batchProgress.isUndoable() || isRunning() ? undoableAction : null;
    }

    UndoableAction undoable() {
        return undoableAction;
    }

    /** The number of the last batch. */
    long batch() {
        return batchProgress.batch();
    }

    public String getOutcome() {
        return outcome;
    }

    /** Whether the last button did not do what it says. */
    public boolean isStale() {
        return stale;
    }

    /** Whether it was done before this page was opened. */
    public boolean isEarlier() {
        return earlier;
    }

    /** Whether nobody has to do anything about it: it goes by itself (outcome.js). */
    public boolean isPassing() {
        return !stale && !isRunning();
    }

    public int getNumber() {
        return number;
    }

    public boolean isUndoable() {
        return undoableAction != null && !isRunning();
    }

    /** Whether a batch is at work in the background. */
    public boolean isRunning() {
        return batchProgress != null && batchProgress.isAtWork();
    }

    /** Whether the batch has gone back as a whole. */
    boolean isUndone() {
        return batchProgress != null && batchProgress.isUndone();
    }

    /** Whether a fault has stopped the batch. */
    public boolean isStopped() {
        return batchProgress != null && batchProgress.stopped();
    }

    public long getFinished() {
        return batchProgress.finished();
    }

    public int getSize() {
        return batchProgress.size();
    }
}
