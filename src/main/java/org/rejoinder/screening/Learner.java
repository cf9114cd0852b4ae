package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Learns from the decisions of this site, and from nothing else. */
@ApplicationScoped
@Transactional
public class Learner {

    @Inject
    private Memory memory;

    /** What is known so far about replies like this one. */
    public Judgement judge(String text, String name, Optional<String> website) {
        Tally replies = memory.replies();
        Map<Long, String> features = Features.of(text, name, website);
        return Likelihood.isPossible(replies)
                ? Likelihood.of(features, memory.of(features.keySet()), replies)
                : Judgement.NONE;
    }

    /** Whether it was taught with what was decided before there was a learner. */
    public boolean isCaughtUp() {
        return memory.isCaughtUp();
    }

    public void catchUp() {
        memory.catchUp();
    }

    /** Part of the caller's transaction: a decision that is rolled back has taught nothing. */
    public void change(Collection<Example> learnt, Collection<Example> unlearnt) {
        var difference = new Knowledge();
        learnt.forEach(difference::learn);
        unlearnt.forEach(difference::unlearn);
        memory.add(difference);
    }
}
