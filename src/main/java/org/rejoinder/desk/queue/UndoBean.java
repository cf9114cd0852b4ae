package org.rejoinder.desk.queue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FailureMessages;
import org.rejoinder.desk.UndoableAction;
import org.rejoinder.failure.ConflictException;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.site.DateFormats;

/** What follows a decision in the queue: it is undone, or its batch goes on in the background and ends. */
@Named
@ViewScoped
public class UndoBean implements Serializable {

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

    public void undo() {
        UndoableAction undone = outcomes.undoable();
        try {
            long reply;
            if (undone.batch() != null) {
                work.run(batches.undo(undone.batch()));
                outcomes.succeed(null, "");
                outcomes.follow(undone.batch());
                reply = batches.firstUndone(undone.batch());
            } else {
                AuditEntry entry = moderation.undo(account(), undone.entry(), Channel.DESK);
                outcomes.succeed(null, DeskMessages.of("queue.undone." + entry.to(), undone.name()));
                reply = entry.reply().id();
            }
            putBack(undone, reply);
        } catch (ConflictException | DeniedException | NotFoundException e) {
            outcomes.fail(FailureMessages.why(e, undone.name(), dateFormats));
        }
    }

    /** Not while a batch is still going back: what it has not come to is not held yet. */
    private void putBack(UndoableAction undone, long reply) {
        queue.count();
        if (outcomes.isRunning()) {
            queue.showOutcome();
        } else if (undone.isEarlier()) {
            queue.reload();
            queue.showReply(reply);
        } else {
            undone.rows().forEach(queue.rows()::putBack);
            queue.show(undone.place());
        }
    }

    /** Tries the batch again that a fault has stopped. */
    public void resume() {
        work.run(batches.with(outcomes.batch()).orElseThrow());
        progress();
    }

    /** While a batch is at work the list stays as it is; when it has ended, the page is read anew. */
    public void progress() {
        outcomes.follow(outcomes.batch());
        queue.count();
        if (!outcomes.isRunning()) {
            queue.reload();
            if (outcomes.isUndone()) {
                queue.showAgain(batches.firstUndone(outcomes.batch()));
            }
            PrimeFaces.current().ajax().update("page");
        }
    }

    private Account account() {
        return currentUser.account().orElseThrow();
    }
}
