package org.rejoinder.desk;

import java.util.StringJoiner;

/**
 * How much waits behind an entry of the menu.
 *
 * @param words what it is, for whoever has it read out or points at it: each part with its number
 */
public record MenuCount(long number, String words) {

    /** More is too wide for a menu; the words have it. */
    private static final long WIDEST = 99;

    private static final MenuCount NONE = new MenuCount(0, "");

    static MenuCount of(String key, long number) {
        return NONE.and(key, number);
    }

    MenuCount and(String key, long more) {
        if (more == 0) {
            return this;
        }
        var all = new StringJoiner(", ");
        if (!words.isEmpty()) {
            all.add(words);
        }
        all.add(DeskMessages.of(key, more));
        return new MenuCount(number + more, all.toString());
    }

    /** As it stands in the menu; empty for none. */
    public String getShown() {
        if (number == 0) {
            return "";
        }
        return number > WIDEST ? WIDEST + "+" : String.valueOf(number);
    }
}
