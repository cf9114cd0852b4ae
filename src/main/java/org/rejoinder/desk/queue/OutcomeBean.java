package org.rejoinder.desk.queue;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.Batches;

/** What the last button of the queue has done, how far its batch has come, and whether it can be undone. */
@Named
@ViewScoped
public class OutcomeBean implements Serializable {

    @Inject
    private Batches batches;

    @Inject
    private CurrentUser currentUser;

    private UndoableAction undoableAction;
    private String outcome;
    private boolean stale;

    /** Of the last batch; null if there was none. */
    private BatchProgress batchProgress;

    @PostConstruct
    void open() {
        batches.atWorkOf(currentUser.account().orElseThrow()).ifPresent(batch -> follow(batch.id()));
    }

    void succeed(UndoableAction undoable, String words) {
        undoableAction = undoable;
        outcome = words;
        stale = false;
    }

    void fail(String words) {
        undoableAction = null;
        outcome = words;
        stale = true;
    }

    /** Says how far a batch has come. */
    void follow(long number) {
        batchProgress = BatchProgress.of(batches.with(number).orElseThrow(), batches);
        outcome = batchProgress.words();
        stale = batchProgress.stopped();
        undoableAction = batchProgress.state() == Batch.State.DECIDED || isRunning() ? undoableAction : null;
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

    public boolean isUndoable() {
        return undoableAction != null && !isRunning();
    }

    /** Whether a batch is at work in the background. */
    public boolean isRunning() {
        return batchProgress != null && batchProgress.isAtWork();
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
