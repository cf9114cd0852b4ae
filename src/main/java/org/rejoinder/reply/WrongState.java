package org.rejoinder.reply;

/** A reply cannot become what was asked from where it stands now. */
public final class WrongState extends RuntimeException {

    WrongState(ReplyState from, ReplyState to) {
        super("a reply that is %s cannot become %s".formatted(from, to));
    }
}
