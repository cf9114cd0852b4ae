package org.rejoinder.reader.list;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months of the archive, as pages address them. */
final class ArchiveMonths {

    private static final DateTimeFormatter ADDRESS = DateTimeFormatter.ofPattern("'/archive/'yyyy/MM", Locale.ROOT);

    private ArchiveMonths() {}

    static String address(YearMonth month) {
        return ADDRESS.format(month);
    }
}
