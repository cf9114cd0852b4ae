package org.rejoinder.screening.learner;

/** In how many replies of each kind something was seen. */
record FeatureCount(int spam, int other) {

    static final FeatureCount NONE = new FeatureCount(0, 0);

    /** One reply more, or one less ({@code times} -1). */
    FeatureCount and(boolean isSpam, int times) {
        return isSpam ? new FeatureCount(spam + times, other) : new FeatureCount(spam, other + times);
    }

    boolean isEmpty() {
        return spam == 0 && other == 0;
    }
}
