package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.exchange.ReportRows;

/** What the phases of imports said row by row. */
@ApplicationScoped
public class ImportReports {

    @Inject
    private ImportFolder folder;

    /** Empty if there is none, or not any more. */
    public Optional<Path> file(ImportRun run, ImportPhase phase) {
        return Optional.of(folder.report(run, phase)).filter(Files::exists);
    }

    /** Some rows that a filter lets through, behind one with a number. */
    public ReportRows.Part read(ImportRun run, ImportPhase phase, Predicate<ReportRow> filter, long after, int most)
            throws IOException {
        return new ReportRows(folder.report(run, phase)).read(filter, after, most);
    }
}
