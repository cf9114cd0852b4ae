package org.rejoinder.screening;

/** In how many replies of each kind something was seen. */
record Tally(int spam, int other) {

    static final Tally NONE = new Tally(0, 0);

    /** One reply more, or one less ({@code times} -1). */
    Tally and(boolean isSpam, int times) {
        return isSpam ? new Tally(spam + times, other) : new Tally(spam, other + times);
    }

    boolean isEmpty() {
        return spam == 0 && other == 0;
    }
}
