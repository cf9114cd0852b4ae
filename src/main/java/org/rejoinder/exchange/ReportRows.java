package org.rejoinder.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.rejoinder.exchange.file.FirstBytesInputStream;

/** Reads the rows of a report again, which may be written still, or be broken off in the middle of a row. */
public final class ReportRows {

    /** Those of reports that were written before rows led anywhere. */
    private static final int LEAST_COLUMNS = 3;

    private static final int PLACE = 3;
    private static final String NOTE = "note";

    /** @param next the number of the row before the next of these; 0 if there are no more */
    public record Part(List<ReportRow> rows, long next) {}

    private final Path file;

    public ReportRows(Path file) {
        this.file = file;
    }

    /**
     * Some that a filter lets through.
     *
     * @param after how many rows of the file are left out before
     */
    public Part read(Predicate<ReportRow> filter, long after, int most) throws IOException {
        var found = new ArrayList<ReportRow>();
        var last = new long[2];
        each((row, number) -> {
            if (number > after && filter.test(row)) {
                if (found.size() < most) {
                    found.add(row);
                    last[0] = number;
                } else {
                    last[1] = last[0];
                }
            }
        });
        return new Part(List.copyOf(found), last[1]);
    }

    /** With its number, from 1. Only rows that are there to their end now: more may be written meanwhile. */
    void each(ObjLongConsumer<ReportRow> rows) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long whole = wholeLines();
        try (var reader = new InputStreamReader(
                        new FirstBytesInputStream(Files.newInputStream(file), whole), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            // The first has the names of the columns
            for (long number = 0; hasNext(records); number++) {
                CSVRecord each = records.next();
                if (number > 0 && each.size() >= LEAST_COLUMNS) {
                    rows.accept(row(each), number);
                }
            }
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException | NoSuchElementException brokenOff) {
            return false;
        }
    }

    /** Bytes up to the end of the last line that has one. */
    private long wholeLines() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    return end;
                }
                end--;
            }
            return 0;
        }
    }

    private static ReportRow row(CSVRecord each) {
        ImportOutcome outcome = each.get(1).equals(NOTE)
                ? null
                : ImportOutcome.valueOf(each.get(1).toUpperCase(Locale.ROOT));
        String place = each.size() > PLACE ? each.get(PLACE).replaceFirst("^https?://[^/]+", "") : "";
        return new ReportRow(null, shown(each.get(0)), outcome, shown(each.get(2)), place);
    }

    /** Without what keeps a spreadsheet from reckoning with it. */
    private static String shown(String text) {
        return text.matches("(?s)'[=+\\-@\\t\\r].*") ? text.substring(1) : text;
    }
}
