package org.rejoinder.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A setting that was given and that this version has no use for: misspelt, or not yet there.
 *
 * @param meant the one that it is nearly the name of; empty if there is none
 */
public record IgnoredSetting(String name, Optional<String> meant) {

    /** More slips than these make another word. */
    private static final int MOST_SLIPS = 2;

    static IgnoredSetting of(String given, Collection<String> known) {
        return new IgnoredSetting(
                given,
                known.stream()
                        .filter(name -> slips(given, name) <= MOST_SLIPS)
                        .min(Comparator.comparingInt(name -> slips(given, name))));
    }

    /** How many letters are missing, too many, others, or exchanged with the next one (optimal string alignment). */
    static int slips(String typed, String name) {
        int[][] slips = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int other = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
                int least = Math.min(slips[i - 1][j - 1] + other, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
                boolean exchanged = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == name.charAt(j - 2)
                        && typed.charAt(i - 2) == name.charAt(j - 1);
                slips[i][j] = exchanged ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
            }
        }
        return slips[typed.length()][name.length()];
    }

    /** In a sentence, for the log. */
    @Override
    public String toString() {
        return name + " is set, but this version ignores it"
                + meant.map(other -> "; did you mean " + other + "?").orElse("");
    }
}
