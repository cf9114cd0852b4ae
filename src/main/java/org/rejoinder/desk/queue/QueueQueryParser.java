package org.rejoinder.desk.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.StringJoiner;
import org.rejoinder.html.DecimalId;

/** How the addresses of lists say what they ask for. What cannot be understood is null. */
public final class QueueQueryParser {

    private QueueQueryParser() {}

    public static Long number(String given) {
        return DecimalId.in(given).orElse(null);
    }

    public static LocalDate day(String given) {
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static <T extends Enum<T>> T name(Class<T> type, String given, T otherwise) {
        for (T each : type.getEnumConstants()) {
            if (nameOf(each).equals(given)) {
                return each;
            }
        }
        return otherwise;
    }

    public static String nameOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static void add(StringJoiner parameters, String name, Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
