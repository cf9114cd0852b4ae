package org.rejoinder.reply;

/** A submission was refused; nothing of it is stored. */
public final class NotTaken extends RuntimeException {

    private final Refusal refusal;

    public NotTaken(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
