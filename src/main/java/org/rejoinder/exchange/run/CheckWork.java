package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.LongPredicate;
import org.rejoinder.exchange.ImportReport;
import org.rejoinder.exchange.Importer;
import org.rejoinder.exchange.ReportFile;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.settings.Settings;

/** Says what would become of a file. Begins anew each time: it has changed nothing. */
@ApplicationScoped
class CheckWork implements ImportWork {

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
        return ImportPhase.CHECK;
    }

    @Override
    public ImportCounts perform(ImportRun run, LongPredicate tell) throws IOException {
        Path path = folder.report(run, phase());
        Files.deleteIfExists(path);
        run.file().lookAgain();
        runs.change(run.id(), found -> found.look(run.file()));
        try (var file = new ReportFile(path, settings.site())) {
            var progress = new ImportProgress(file, clock, tell);
            try {
                ImportReport report = importer.check(
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
