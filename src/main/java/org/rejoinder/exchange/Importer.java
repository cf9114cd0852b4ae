package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.rejoinder.exchange.own.RejoinderReader;
import org.rejoinder.exchange.picture.PictureFileSource;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.exchange.run.ImportRuns;

/** Brings the articles and replies of another program's export. The file is always read to its end before any of it is. */
@ApplicationScoped
public class Importer {

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportWriter writer;

    @Inject
    private SiteRestoring siteRestoring;

    @Inject
    private AuthorBylines authorBylines;

    @Inject
    private PictureKeeper pictureKeeper;

    @Inject
    private Clock clock;

    /** @throws UnreadableExportException if it is no export, and what to do then */
    public void requireExport(Path file) throws IOException {
        ExportFormats.readerOf(file);
    }

    /**
     * As {@link #requireExport}, while no more than the beginning of it is there: says nothing where that is not enough.
     *
     * @param head its first bytes
     */
    public void requireBeginning(Path head) throws IOException {
        if (ExportFormats.isKnownByHead(head)) {
            requireExport(head);
        }
    }

    /** Without pictures; as {@link #check(Path, PictureOrigin, Consumer, ImportReport)}. */
    public ImportReport check(Path file, Consumer<ReportRow> rows) throws IOException {
        return check(file, PictureOrigin.NONE, rows);
    }

    /** As {@link #check(Path, PictureOrigin, Consumer, ImportReport)}, wherever the file is from. */
    public ImportReport check(Path file, PictureOrigin pictures, Consumer<ReportRow> rows) throws IOException {
        return check(file, pictures, site -> {}, new ImportReport(rows));
    }

    /**
     * Says what would become of it, and changes nothing. Pictures are looked for, and not looked into.
     *
     * @param sites is told where the file is from
     * @throws UnreadableExportException if it, or where the pictures are, cannot be read
     */
    public ImportReport check(Path file, PictureOrigin pictures, Consumer<SourceSite> sites, ImportReport report)
            throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof RejoinderReader && siteRestoring.isPossible(file)) {
            return siteRestoring.check(file, sites, report);
        }
        return read(
                reader,
                file,
                pictures,
                site -> {
                    sites.accept(site);
                    return 0;
                },
                report);
    }

    /** Without pictures; as {@link #run(Path, PictureOrigin, ToLongFunction, ImportReport)}. */
    public ImportReport run(Path file, Consumer<ReportRow> rows) throws IOException {
        return run(file, PictureOrigin.NONE, rows);
    }

    /** As {@link #run(Path, PictureOrigin, ToLongFunction, ImportReport)}, as an import of its own. */
    public ImportReport run(Path file, PictureOrigin pictures, Consumer<ReportRow> rows) throws IOException {
        String name = file.getFileName().toString();
        return run(file, pictures, site -> runs.beginAtOnce(site.address(), name), new ImportReport(rows));
    }

    /**
     * Brings what is not here yet, and what says something else by now.
     *
     * @param begin gives the number of the import, once it is known where the file is from
     * @throws UnreadableExportException if it cannot be read to its end, or where the pictures are not at all; nothing of it
     *     was brought then
     */
    public ImportReport run(Path file, PictureOrigin pictures, ToLongFunction<SourceSite> begin, ImportReport report)
            throws IOException {
        ExportReader reader = ExportFormats.readerOf(file);
        if (reader instanceof RejoinderReader && siteRestoring.isPossible(file)) {
            return siteRestoring.run(file, begin, report);
        }
        return read(reader, file, pictures, begin, report);
    }

    private ImportReport read(
            ExportReader reader, Path file, PictureOrigin origin, ToLongFunction<SourceSite> begin, ImportReport report)
            throws IOException {
        PictureCatalog catalog = PictureCatalog.of(reader, file);
        try (PictureFileSource files = open(origin, catalog)) {
            var transfer = new PictureTransfer(pictureKeeper, catalog, Optional.ofNullable(files), report);
            var runner = new ImportRunner(writer, transfer, report);
            var session = new ImportSession(authorBylines, runner, report, begin, clock.instant());
            ExportFormats.readerOf(file).read(file, session);
            session.end();
            if (session.run() != 0) {
                runs.finish(session.run(), report);
            }
        }
        return report;
    }

    /** Null if none are to be brought. */
    private static PictureFileSource open(PictureOrigin origin, PictureCatalog catalog)
            throws UnreadableExportException {
        try {
            return origin.isAny() ? origin.open(catalog.hosts()) : null;
        } catch (IOException e) {
            throw new UnreadableExportException("The pictures cannot be read: " + e.getMessage());
        }
    }
}
