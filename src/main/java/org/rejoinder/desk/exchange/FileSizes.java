package org.rejoinder.desk.exchange;

import java.util.Locale;

/** As people say how large a file is. */
final class FileSizes {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};
    private static final int STEP = 1024;

    private FileSizes() {}

    static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        boolean whole = unit == 0 || size == Math.rint(size) || size >= 100;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
