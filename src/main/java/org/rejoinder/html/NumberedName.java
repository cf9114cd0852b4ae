package org.rejoinder.html;

import java.util.function.Predicate;

/** A name for an address that nobody has yet: the name itself, else with the first number from 2 on that makes it free. */
public final class NumberedName {

    private NumberedName() {}

    /** @param isTaken asked under a lock, or two get one name */
    public static String firstFree(String name, Predicate<String> isTaken) {
        return firstFree(name, Integer.MAX_VALUE, isTaken);
    }

    /** @param longest of the name with its number; the name is cut for it */
    public static String firstFree(String name, int longest, Predicate<String> isTaken) {
        String candidate = cut(name, longest, "");
        for (int number = 2; isTaken.test(candidate); number++) {
            candidate = cut(name, longest, "-" + number);
        }
        return candidate;
    }

    private static String cut(String name, int longest, String end) {
        return name.substring(0, Math.min(name.length(), longest - end.length())) + end;
    }
}
