package org.rejoinder.desk.help;

import java.util.List;
import java.util.Locale;
import org.rejoinder.html.TextSummary;

/**
 * What stands under one heading of a page of the manual.
 *
 * @param text without marks
 */
public record HelpSection(String address, String title, String text) {

    private static final int BEFORE = 60;
    private static final int SHOWN = 200;

    /** @param words in small letters */
    boolean hasAll(List<String> words) {
        String all = lower(title + " " + text);
        return words.stream().allMatch(all::contains);
    }

    /** @param words in small letters */
    boolean isCalled(List<String> words) {
        return words.stream().allMatch(lower(title)::contains);
    }

    /** The text around the first of these words. */
    String around(List<String> words) {
        int found = words.stream()
                .mapToInt(word -> lower(text).indexOf(word))
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = found <= BEFORE ? 0 : text.indexOf(' ', found - BEFORE) + 1;
        return (from > 0 ? "… " : "") + TextSummary.of(text.substring(from), SHOWN);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
