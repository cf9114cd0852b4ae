package org.rejoinder.api.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.ProblemException;
import org.rejoinder.exchange.run.ImportPhase;
import org.rejoinder.exchange.run.ImportReports;
import org.rejoinder.exchange.run.ImportRun;
import org.rejoinder.exchange.run.ImportRuns;

/** Imports as programs are told of them. */
@ApplicationScoped
@Transactional
public class ImportReader {

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportReports reports;

    @Inject
    private ApiLinks links;

    List<ImportItem> page(long before, int most) {
        return runs.before(before, most).stream()
                .map(run -> ImportItem.of(run, links))
                .toList();
    }

    ImportItem item(long id) {
        return ImportItem.of(there(id), links);
    }

    /** @param phase null for the one that it is in */
    Path report(long id, ImportPhase phase) {
        ImportRun run = there(id);
        Optional<Path> file = reports.file(run, phase == null ? run.phase() : phase);
        return file.orElseThrow(() -> ProblemException.notFound("report"));
    }

    private ImportRun there(long id) {
        return runs.with(id).orElseThrow(() -> ProblemException.notFound("import"));
    }
}
