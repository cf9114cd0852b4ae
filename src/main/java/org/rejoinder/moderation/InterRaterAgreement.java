package org.rejoinder.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How far two moderators agree beyond chance: Cohen's kappa (A coefficient of agreement for nominal scales, 1960), over
 * all verdicts and for each verdict against all others. 1 is agreement always, 0 as often as by chance.
 *
 * @param kappa not a number if there is nothing to disagree about
 * @param byVerdict kappa of each verdict
 */
public record InterRaterAgreement(int pairs, double kappa, SortedMap<String, Double> byVerdict) {

    /** @param pairs the first verdict and the second, each time */
    static InterRaterAgreement of(List<List<String>> pairs) {
        var verdicts = new TreeSet<String>();
        pairs.forEach(verdicts::addAll);
        var byVerdict = new TreeMap<String, Double>();
        verdicts.forEach(verdict -> byVerdict.put(verdict, kappa(pairs, verdict::equals)));
        return new InterRaterAgreement(pairs.size(), kappa(pairs, Function.identity()), byVerdict);
    }

    private static <T> double kappa(List<List<String>> pairs, Function<String, T> category) {
        double all = pairs.size();
        double observed = 0;
        var first = new HashMap<T, Integer>();
        var second = new HashMap<T, Integer>();
        for (List<String> pair : pairs) {
            T one = category.apply(pair.get(0));
            T other = category.apply(pair.get(1));
            observed += one.equals(other) ? 1 : 0;
            first.merge(one, 1, Integer::sum);
            second.merge(other, 1, Integer::sum);
        }
        observed /= all;
        double byChance = first.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() / all * second.getOrDefault(entry.getKey(), 0) / all)
                .sum();
        return (observed - byChance) / (1 - byChance);
    }
}
