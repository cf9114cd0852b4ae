package org.rejoinder.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rejoinder.html.DecimalId;

/** Reads parameters of an address; what cannot be taken is refused by its name. Null is null. */
public final class QueryParameters {

    private QueryParameters() {}

    public static Long number(String name, String given) {
        return given == null
                ? null
                : DecimalId.in(given).orElseThrow(() -> ProblemException.invalid(name, "A number."));
    }

    /** Where a list goes on: the number of the last one of the part before. */
    public static long place(String given, long beginning) {
        return given == null
                ? beginning
                : DecimalId.in(given)
                        .orElseThrow(() -> ProblemException.invalid("after", "What the answer before gave as next."));
    }

    /** Of a path: what is no number is none of them. */
    public static long id(String what, String given) {
        return DecimalId.in(given).orElseThrow(() -> ProblemException.notFound(what));
    }

    /** Without a value it is not set. */
    public static boolean flag(String name, String given) {
        if (given != null && !given.equals("true") && !given.equals("false")) {
            throw ProblemException.invalid(name, "true or false.");
        }
        return "true".equals(given);
    }

    /** RFC 3339. */
    public static Instant time(String name, String given) {
        try {
            return given == null ? null : ApiTime.of(given);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(name, ApiTime.WANTED);
        }
    }

    public static <T extends Enum<T>> T word(String name, String given, Class<T> type) {
        return given == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> wordOf(each).equals(given))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(name, "One of: " + wordsOf(type) + "."));
    }

    private static String wordsOf(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(QueryParameters::wordOf)
                .collect(Collectors.joining(", "));
    }

    /** Null for none. */
    public static String wordOf(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
