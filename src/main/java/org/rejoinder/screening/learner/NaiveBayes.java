package org.rejoinder.screening.learner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How likely a reply is spam. Each feature says how much more often it was seen in spam (with the little it was seen taken
 * into account: G. Robinson, "A Statistical Approach to the Spam Problem", 2003); what they say together is weighed with
 * Fisher's method, once as evidence for spam and once against, so that contradiction gives 50.
 */
final class NaiveBayes {

    /** With fewer of either kind it says nothing. */
    private static final int ENOUGH = 10;

    /** How much a feature that was never seen weighs, and how likely it is spam. */
    private static final double STRENGTH = 0.45;

    private static final double UNKNOWN = 0.4;

    /** Nearer to 0.5 a feature says nothing. */
    private static final double SAYS_NOTHING = 0.1;

    private static final int MOST_FEATURES = 150;
    private static final int SHOWN = 5;

    private record Evidence(String words, double spam) {

        double strength() {
            return Math.abs(spam - 0.5);
        }
    }

    private NaiveBayes() {}

    /**
     * @param features with their words
     * @param known the tallies of those that were seen before
     * @param replies how many of each kind were learnt
     */
    static SpamScore of(Map<Long, String> features, Map<Long, FeatureCount> known, FeatureCount replies) {
        if (!isPossible(replies)) {
            return SpamScore.NONE;
        }
        List<Evidence> evidence = features.entrySet().stream()
                .map(feature -> new Evidence(
                        feature.getValue(), spamness(known.getOrDefault(feature.getKey(), FeatureCount.NONE), replies)))
                .filter(each -> each.strength() >= SAYS_NOTHING)
                .sorted(Comparator.comparingDouble(Evidence::strength).reversed())
                .limit(MOST_FEATURES)
                .toList();
        int likelihood = (int) Math.floor(100 * combined(evidence));
        List<String> strongest = evidence.stream()
                .filter(each -> each.spam() > 0.5 && !each.words().isBlank())
                .map(Evidence::words)
                .distinct()
                .limit(SHOWN)
                .toList();
        return new SpamScore(OptionalInt.of(likelihood), strongest);
    }

    static boolean isPossible(FeatureCount replies) {
        return replies.spam() >= ENOUGH && replies.other() >= ENOUGH;
    }

    private static double spamness(FeatureCount featureCount, FeatureCount replies) {
        double inSpam = (double) featureCount.spam() / replies.spam();
        double inOthers = (double) featureCount.other() / replies.other();
        int seen = featureCount.spam() + featureCount.other();
        double raw = seen == 0 ? UNKNOWN : inSpam / (inSpam + inOthers);
        return (STRENGTH * UNKNOWN + seen * raw) / (STRENGTH + seen);
    }

    private static double combined(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return 0.5;
        }
        double againstSpam = 0;
        double forSpam = 0;
        for (Evidence each : evidence) {
            forSpam += Math.log(1 - each.spam());
            againstSpam += Math.log(each.spam());
        }
        double spam = 1 - chiSquared(-2 * forSpam, evidence.size());
        double other = 1 - chiSquared(-2 * againstSpam, evidence.size());
        return (1 + spam - other) / 2;
    }

    /** The probability that chi squared with {@code 2 * pairs} degrees of freedom is at least this. */
    private static double chiSquared(double value, int pairs) {
        double half = value / 2;
        double term = Math.exp(-half);
        double sum = term;
        for (int i = 1; i < pairs; i++) {
            term *= half / i;
            sum += term;
        }
        return Math.min(1, sum);
    }
}
