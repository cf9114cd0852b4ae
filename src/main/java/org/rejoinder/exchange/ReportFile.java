package org.rejoinder.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of a report for a spreadsheet (RFC 4180). */
public final class ReportFile implements Consumer<ReportRow>, AutoCloseable {

    /** What a spreadsheet would reckon with instead of showing it. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final Path path;
    private final URI site;
    private final BufferedWriter file;
    private final CSVPrinter csv;
    private long rows;

    /** @param site before the places of what is here */
    public ReportFile(Path path, URI site) throws IOException {
        this.path = path;
        this.site = site;
        Files.createDirectories(
                path.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        file = Files.newBufferedWriter(path);
        csv = new CSVPrinter(file, CSVFormat.RFC4180);
        csv.printRecord("about", "outcome", "words", "place");
    }

    /** One that was broken off, perhaps in the middle of a row, goes on behind its last whole one. */
    public static ReportFile continued(Path path, URI site) throws IOException {
        if (!Files.exists(path)) {
            return new ReportFile(path, site);
        }
        Path before = path.resolveSibling(path.getFileName() + ".before");
        Files.move(path, before, StandardCopyOption.REPLACE_EXISTING);
        var report = new ReportFile(path, site);
        new ReportRows(before).each((row, number) -> report.accept(row));
        Files.delete(before);
        return report;
    }

    @Override
    public void accept(ReportRow row) {
        try {
            String outcome =
                    row.outcome() == null ? "note" : row.outcome().name().toLowerCase(Locale.ROOT);
            csv.printRecord(
                    shown(row.about()), outcome, shown(row.words()), row.place().isEmpty() ? "" : site + row.place());
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    /** How many it has. */
    public long rows() {
        return rows;
    }

    /** Who reads it meanwhile finds all of them. */
    public void flush() throws IOException {
        file.flush();
    }

    /** Nothing is left of one that says nothing, because what it would be about cannot be read. */
    public void discardIfEmpty() throws IOException {
        if (rows == 0) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        file.close();
    }
}
