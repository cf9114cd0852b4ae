package org.rejoinder.screening.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Learns from the decisions of this site, and from nothing else. */
@ApplicationScoped
@Transactional
public class SpamClassifier {

    @Inject
    private ClassifierStore classifierStore;

    /** What is known so far about replies like this one. */
    public SpamScore judge(String text, String name, Optional<String> website) {
        FeatureCount replies = classifierStore.replies();
        Map<Long, String> features = Features.of(text, name, website);
        return NaiveBayes.isPossible(replies)
                ? NaiveBayes.of(features, classifierStore.of(features.keySet()), replies)
                : SpamScore.NONE;
    }

    /** Whether it was taught with what was decided before there was a learner. */
    public boolean isCaughtUp() {
        return classifierStore.isCaughtUp();
    }

    public void catchUp() {
        classifierStore.catchUp();
    }

    /** The number of the last row of the audit that it has followed. */
    public long position() {
        return classifierStore.position();
    }

    /** It has followed the audit up to this row, or further. */
    public void moveTo(long position) {
        classifierStore.moveTo(position);
    }

    /** Part of the caller's transaction. */
    public void change(Collection<TrainingExample> learnt, Collection<TrainingExample> unlearnt) {
        var difference = new TrainingCounts();
        learnt.forEach(difference::learn);
        unlearnt.forEach(difference::unlearn);
        classifierStore.add(difference);
    }
}
