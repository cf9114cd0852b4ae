package org.rejoinder.exchange.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.rejoinder.exchange.ReportFile;
import org.rejoinder.exchange.ReportRow;

/**
 * What is told while an import is worked on. One that goes on says again what it said before it was broken off: the report has
 * those rows already.
 */
final class ImportProgress implements Consumer<ReportRow> {

    private static final Duration TOLD_EVERY = Duration.ofMillis(500);

    private final ReportFile report;
    private final Clock clock;
    private final LongPredicate tell;
    private final long before;
    private long rows;
    private Instant told = Instant.MIN;

    /** @param tell how many rows there are; whether it is to end here */
    ImportProgress(ReportFile report, Clock clock, LongPredicate tell) {
        this.report = report;
        this.clock = clock;
        this.tell = tell;
        this.before = report.rows();
    }

    @Override
    public void accept(ReportRow row) {
        rows++;
        if (rows > before) {
            report.accept(row);
        }
    }

    /** @throws ImportStoppedException if it is to end here */
    void chunkEnded() {
        Instant now = clock.instant();
        if (now.isBefore(told.plus(TOLD_EVERY))) {
            return;
        }
        told = now;
        try {
            report.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (tell.test(rows)) {
            throw new ImportStoppedException();
        }
    }
}
