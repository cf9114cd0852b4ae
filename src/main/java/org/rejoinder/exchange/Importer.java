package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.rejoinder.exchange.own.OwnReader;
import org.rejoinder.exchange.run.ImportRuns;

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

    /** @throws UnreadableExportException if it is no export, and what to do then */
    public void requireExport(Path file) throws IOException {
        ExportFormats.readerOf(file);
    }

    /**
     * Says what would become of it, and changes nothing.
     *
     * @throws UnreadableExportException if it cannot be read to its end
     */
    public ImportReport check(Path file, Consumer<ReportRow> rows) throws IOException {
        return check(file, site -> {}, new ImportReport(rows));
    }

    /** @param sites is told where the file is from */
    public ImportReport check(Path file, Consumer<SourceSite> sites, ImportReport report) throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof OwnReader && ownImport.isPossible()) {
            return ownImport.check(file, sites, report);
        }
        return read(
                reader,
                file,
                site -> {
                    sites.accept(site);
                    return 0;
                },
                report);
    }

    /**
     * Brings what is not here yet.
     *
     * @throws UnreadableExportException if it cannot be read to its end; nothing of it was brought then
     */
    public ImportReport run(Path file, Consumer<ReportRow> rows) throws IOException {
        String name = file.getFileName().toString();
        return run(file, site -> runs.beginAtOnce(site.address(), name), new ImportReport(rows));
    }

    /** @param begin gives the number of the import, once it is known where the file is from */
    public ImportReport run(Path file, ToLongFunction<SourceSite> begin, ImportReport report) throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof OwnReader && ownImport.isPossible()) {
            return ownImport.run(file, begin, report);
        }
        WholeFileCheck.require(reader, file);
        return read(reader, file, begin, report);
    }

    private ImportReport read(ExportReader reader, Path file, ToLongFunction<SourceSite> begin, ImportReport report)
            throws IOException {
        var session = new ImportSession(writer, report, begin, clock.instant());
        reader.read(file, session);
        session.end();
        if (session.run() != 0) {
            runs.finish(session.run(), report);
        }
        return report;
    }
}
