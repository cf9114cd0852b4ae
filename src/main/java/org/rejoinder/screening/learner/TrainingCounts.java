package org.rejoinder.screening.learner;

import java.util.HashMap;
import java.util.Map;

/**
 * What was learnt: in how many replies of each kind each feature was seen. It is a sum and nothing more, so that a reply that
 * is unlearnt leaves exactly what would be there without it. May be a difference, too: what is to be added to what is known.
 */
public final class TrainingCounts {

    private final Map<Long, FeatureCount> features = new HashMap<>();
    private FeatureCount replies = FeatureCount.NONE;

    public TrainingCounts learn(TrainingExample trainingExample) {
        return count(trainingExample, 1);
    }

    TrainingCounts unlearn(TrainingExample trainingExample) {
        return count(trainingExample, -1);
    }

    private TrainingCounts count(TrainingExample trainingExample, int times) {
        replies = replies.and(trainingExample.spam(), times);
        Features.of(trainingExample.text(), trainingExample.name(), trainingExample.website())
                .keySet()
                .forEach(feature -> features.compute(feature, (unused, featureCount) -> {
                    FeatureCount now = (featureCount == null ? FeatureCount.NONE : featureCount)
                            .and(trainingExample.spam(), times);
                    return now.isEmpty() ? null : now;
                }));
        return this;
    }

    Map<Long, FeatureCount> features() {
        return Map.copyOf(features);
    }

    FeatureCount replies() {
        return replies;
    }

    public SpamScore judge(TrainingExample trainingExample) {
        return NaiveBayes.of(
                Features.of(trainingExample.text(), trainingExample.name(), trainingExample.website()),
                features,
                replies);
    }
}
