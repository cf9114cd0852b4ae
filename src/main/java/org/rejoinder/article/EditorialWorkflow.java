package org.rejoinder.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.article.review.ReviewNote;

/** How far the newest text of an article is on its way to readers. */
@Embeddable
public class EditorialWorkflow {

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private WorkflowStage stage;

    /** When the text goes out; null unless it is scheduled. */
    @Column(name = "due_at")
    private Instant dueAt;

    /** Who said when; null unless it is scheduled, or was so by an older version. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "scheduled_by")
    private Account scheduledBy;

    /** What an editor said who gave it back, also while it is looked at again; null if nobody did. */
    @Column(name = "review_note")
    private String reviewNote;

    /** What its author wants readers to be told of it, also after it came back; null if they propose no correction. */
    @Column(name = "proposed_wrong")
    private String wrong;

    @Column(name = "proposed_right")
    private String right;

    @Column(name = "proposed_credit")
    private String credit;

    protected EditorialWorkflow() {}

    private EditorialWorkflow(WorkflowStage stage, Instant dueAt, String reviewNote) {
        this.stage = stage;
        this.dueAt = dueAt;
        this.reviewNote = reviewNote;
    }

    static EditorialWorkflow written() {
        return new EditorialWorkflow(WorkflowStage.WRITTEN, null, null);
    }

    /** Waits for somebody who may publish it. @param proposal null unless it is to correct what readers have */
    EditorialWorkflow submitted(CorrectionNote proposal) {
        return new EditorialWorkflow(WorkflowStage.SUBMITTED, null, reviewNote).proposing(proposal);
    }

    EditorialWorkflow givenBack(ReviewNote note) {
        return new EditorialWorkflow(WorkflowStage.WRITTEN, null, note.words())
                .proposing(proposal().orElse(null));
    }

    private EditorialWorkflow proposing(CorrectionNote proposal) {
        if (proposal != null) {
            wrong = proposal.wrong();
            right = proposal.right();
            credit = proposal.credit();
        }
        return this;
    }

    /** @param note null unless readers are told with it what was wrong */
    static EditorialWorkflow scheduled(Instant due, Account by, CorrectionNote note) {
        var scheduled = new EditorialWorkflow(WorkflowStage.SCHEDULED, due, null);
        scheduled.scheduledBy = by;
        return scheduled.proposing(note);
    }

    /** Waits for nobody and for no time any more. */
    EditorialWorkflow withdrawn() {
        return new EditorialWorkflow(WorkflowStage.WRITTEN, null, reviewNote)
                .proposing(proposal().orElse(null));
    }

    boolean isDue(Instant now) {
        return stage == WorkflowStage.SCHEDULED && !dueAt.isAfter(now);
    }

    WorkflowStage stage() {
        return stage;
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    Optional<Account> scheduledBy() {
        return Optional.ofNullable(scheduledBy);
    }

    Optional<CorrectionNote> proposal() {
        return Optional.ofNullable(wrong).map(was -> new CorrectionNote(was, right, credit));
    }

    Optional<String> reviewNote() {
        return Optional.ofNullable(reviewNote);
    }
}
