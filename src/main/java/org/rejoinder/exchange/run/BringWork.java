package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.function.LongPredicate;
import org.rejoinder.exchange.ImportReport;
import org.rejoinder.exchange.Importer;
import org.rejoinder.exchange.ReportFile;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.settings.Settings;

/** Brings what a file has. */
@ApplicationScoped
class BringWork implements ImportWork {

    @Inject
    private Importer importer;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFolder folder;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public ImportPhase phase() {
        return ImportPhase.IMPORT;
    }

    @Override
    public ImportCounts perform(ImportRun run, LongPredicate tell) throws IOException {
        if (run.file().isChanged()) {
            throw new UnreadableExportException(
                    "The file has changed since it was looked through. Start the dry run again to see what would become of it now.");
        }
        try (var file = ReportFile.continued(folder.report(run, phase()), settings.site())) {
            var progress = new ImportProgress(file, clock, tell);
            try {
                ImportReport report = importer.run(
                        run.file().path(),
                        run.pictures(),
                        site -> runs.comesFrom(run.id(), site.address()),
                        new ImportReport(progress, progress::chunkEnded));
                return ImportCounts.of(report);
            } catch (UnreadableExportException e) {
                file.discardIfEmpty();
                throw e;
            }
        }
    }
}
