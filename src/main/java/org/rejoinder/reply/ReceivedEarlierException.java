package org.rejoinder.reply;

/** This reply came in before, from elsewhere: it is there, and its receipt is for whoever sent it first. */
public final class ReceivedEarlierException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
