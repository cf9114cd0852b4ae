package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.rejoinder.account.Account;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ReportFile;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.settings.Settings;

/**
 * Takes back what an import brought: replies first, then the articles that have none left, pages, and the pictures that nothing
 * shows any more. What was changed here since stays.
 */
@ApplicationScoped
class RemovalWork implements ImportWork {

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFolder folder;

    @Inject
    private ImportedTargets targets;

    @Inject
    private RemovalChunk chunk;

    @Inject
    private LibraryRemoval library;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Override
    public ImportPhase phase() {
        return ImportPhase.REMOVAL;
    }

    @Override
    public ImportCounts perform(ImportRun run, LongPredicate tell) throws IOException {
        Path path = folder.report(run, phase());
        Files.deleteIfExists(path);
        targets.endRestore();
        runs.expect(
                run.id(),
                run.done()
                        + targets.counts(run.id()).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        try (var report = new ReportFile(path, settings.site())) {
            Account by = runs.removerOf(run.id());
            var counted = new Counted(run.removedCounts());
            counted.progress = new ImportProgress(report, clock, rows -> {
                runs.count(run.id(), counted.counts);
                return tell.test(run.done() + rows);
            });
            each(counted, below -> chunk.replies(run.id(), below, by));
            each(counted, below -> chunk.articles(run.id(), below, by));
            chunk.lists(run.id());
            each(counted, below -> library.pages(run.id(), below, by));
            each(counted, below -> library.pictures(run.id(), below, by));
            runs.removed(run.id(), counted.counts);
            return counted.counts;
        }
    }

    private static void each(Counted counted, LongFunction<RemovalChunk.Result> removal) {
        Optional<Long> below = Optional.of(Long.MAX_VALUE);
        while (below.isPresent()) {
            RemovalChunk.Result result = removal.apply(below.get());
            result.rows().forEach(counted::add);
            counted.progress.chunkEnded();
            below = result.lowest();
        }
    }

    private static final class Counted {

        private ImportProgress progress;
        private ImportCounts counts;

        Counted(ImportCounts before) {
            this.counts = before.without(ImportOutcome.KEPT);
        }

        void add(ReportRow row) {
            counts = counts.plus(row.type(), row.outcome(), 1);
            progress.accept(row);
        }
    }
}
