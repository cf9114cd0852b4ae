package org.rejoinder.screening;

import java.util.EnumMap;
import java.util.Map;

/** How many were decided so, and sorted so. */
public final class VerdictMatrix {

    private final Map<HumanDecision, Map<Verdict, Long>> counts = new EnumMap<>(HumanDecision.class);

    void add(HumanDecision decided, Verdict verdict) {
        counts.computeIfAbsent(decided, unused -> new EnumMap<>(Verdict.class)).merge(verdict, 1L, Long::sum);
    }

    public long count(HumanDecision decided, Verdict verdict) {
        return counts.getOrDefault(decided, Map.of()).getOrDefault(verdict, 0L);
    }

    /** Published by people, but kept from readers by the rules. */
    public long innocent() {
        return count(HumanDecision.PUBLISHED, Verdict.HOLD) + count(HumanDecision.PUBLISHED, Verdict.SPAM);
    }

    /** Spam to people, but not to the rules. */
    public long missed() {
        return count(HumanDecision.SPAM, Verdict.PUBLISH);
    }
}
