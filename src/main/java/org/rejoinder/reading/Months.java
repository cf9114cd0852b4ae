package org.rejoinder.reading;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months of the archive, as pages name and address them. */
final class Months {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("'/archive/'yyyy/MM", Locale.ROOT);

    private Months() {}

    static String named(YearMonth month) {
        return NAME.format(month);
    }

    static String address(YearMonth month) {
        return ADDRESS.format(month);
    }
}
