package org.rejoinder.reading;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months of the archive, as pages address them. */
final class Months {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("'/archive/'yyyy/MM", Locale.ROOT);

    private Months() {}

    static String address(YearMonth month) {
        return ADDRESS.format(month);
    }
}
