package org.rejoinder.html;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of something, as it stands in an address or in a field: up to 18 digits, so that it fits. */
public final class DecimalId {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private DecimalId() {}

    /** @return empty for what is no such number, and for null */
    public static Optional<Long> in(String text) {
        return text != null && DIGITS.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
