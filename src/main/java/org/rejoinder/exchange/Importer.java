package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.rejoinder.exchange.own.OwnReader;

/** Brings the articles and replies of another program's export. The file is always read to its end before any of it is. */
@ApplicationScoped
public class Importer {

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportWriter writer;

    @Inject
    private OwnImport ownImport;

    @Inject
    private Clock clock;

    /**
     * Says what would become of it, and changes nothing.
     *
     * @throws UnreadableExportException if it cannot be read to its end
     */
    public ImportReport check(Path file, Consumer<ReportRow> rows) throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof OwnReader && ownImport.isPossible()) {
            return ownImport.check(file, rows);
        }
        return read(file, session(rows, false, file));
    }

    /**
     * Brings what is not here yet.
     *
     * @throws UnreadableExportException if it cannot be read to its end; nothing of it was brought then
     */
    public ImportReport run(Path file, Consumer<ReportRow> rows) throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof OwnReader && ownImport.isPossible()) {
            return ownImport.run(file, rows);
        }
        WholeFileCheck.require(reader, file);
        return read(file, session(rows, true, file));
    }

    private ImportReport read(Path file, ImportSession session) throws IOException {
        ExportFormats.readerOf(file).read(file, session);
        return session.end();
    }

    private ImportSession session(Consumer<ReportRow> rows, boolean writes, Path file) {
        return new ImportSession(
                runs, writer, new ImportReport(rows), writes, file.getFileName().toString(), clock.instant());
    }
}
