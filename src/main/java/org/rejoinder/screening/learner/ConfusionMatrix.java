package org.rejoinder.screening.learner;

import java.util.OptionalDouble;

/**
 * How far what the learner said when replies came in agrees with what people decided later.
 *
 * @param caught spam to both
 * @param accused spam to the learner only
 * @param missed spam to people only
 * @param spared spam to neither
 */
public record ConfusionMatrix(long caught, long accused, long missed, long spared) {

    public static final ConfusionMatrix NONE = new ConfusionMatrix(0, 0, 0, 0);

    public ConfusionMatrix and(boolean saidSpam, boolean isSpam) {
        return saidSpam
                ? new ConfusionMatrix(caught + (isSpam ? 1 : 0), accused + (isSpam ? 0 : 1), missed, spared)
                : new ConfusionMatrix(caught, accused, missed + (isSpam ? 1 : 0), spared + (isSpam ? 0 : 1));
    }

    public long all() {
        return caught + accused + missed + spared;
    }

    /** The share of real spam in what the learner took for spam; empty if that was nothing. */
    public OptionalDouble precision() {
        return caught + accused == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) caught / (caught + accused));
    }

    /** The share that the learner found of all that was spam; empty if nothing was. */
    public OptionalDouble recall() {
        return caught + missed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) caught / (caught + missed));
    }
}
