package org.rejoinder.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a report for a spreadsheet (RFC 4180). */
final class ReportFile implements Consumer<ReportRow>, AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader("about", "outcome", "words").get();

    /** What a spreadsheet would reckon with instead of showing it. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final BufferedWriter file;
    private final CSVPrinter csv;

    ReportFile(Path path) throws IOException {
        Files.createDirectories(
                path.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file = Files.newBufferedWriter(path);
        csv = new CSVPrinter(file, FORMAT);
    }

    @Override
    public void accept(ReportRow row) {
        try {
            String outcome =
                    row.outcome() == null ? "note" : row.outcome().name().toLowerCase(Locale.ROOT);
            csv.printRecord(shown(row.about()), outcome, shown(row.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
        file.close();
    }
}
