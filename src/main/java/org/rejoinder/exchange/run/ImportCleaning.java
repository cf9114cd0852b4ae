package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.Settings;

/** An export has the addresses of people in clear: one that was sent here is kept only as long as it is needed. */
@ApplicationScoped
@Transactional
public class ImportCleaning {

    /** For one that nobody brings, or lets go on. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFolder folder;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    void clean() throws IOException {
        Instant now = clock.instant();
        ExchangeRequest.sweep(settings.home(), now);
        folder.forgetParts(now.minus(LONGEST_UPLOAD));
        for (ImportRun run : runs.leftSince(now.minus(KEPT))) {
            forgetFile(run);
        }
    }

    /** All of it was brought. */
    void forgetFileOf(long id) throws IOException {
        Optional<ImportRun> brought = runs.with(id).filter(run -> run.phase() == ImportPhase.IMPORT);
        if (brought.isPresent()) {
            forgetFile(brought.get());
        }
    }

    private void forgetFile(ImportRun run) throws IOException {
        folder.forget(run);
        run.forgetFile();
    }

    /** As if it had never been asked for. @return not if somebody has let it be brought meanwhile */
    public boolean discard(long id) throws IOException {
        Optional<ImportRun> run = runs.with(id);
        if (run.isEmpty() || !runs.discard(id)) {
            return false;
        }
        folder.forget(run.get());
        folder.forgetReports(run.get());
        return true;
    }
}
