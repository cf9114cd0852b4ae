package org.rejoinder.reply;

/** A submission was refused; nothing of it is stored. */
public final class SubmissionRejectedException extends RuntimeException {

    private final RejectionReason rejectionReason;

    public SubmissionRejectedException(RejectionReason rejectionReason) {
        super(rejectionReason.name());
        this.rejectionReason = rejectionReason;
    }

    public RejectionReason refusal() {
        return rejectionReason;
    }
}
