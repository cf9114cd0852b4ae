package org.rejoinder.reader.transparency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.transparency.PeriodFigures;
import org.rejoinder.transparency.TransparencyReports;

/** The numbers of all periods for one answer, which stays ready for a while: those of this month are counted no more often. */
@RequestScoped
class TransparencyData {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Inject
    private TransparencyReports reports;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private Clock clock;

    /** Newest first, each year before its months. */
    List<PeriodFigures> all() {
        pageDependencies.site();
        pageDependencies.until(clock.instant().plus(GOOD_FOR));
        return reports.all();
    }
}
