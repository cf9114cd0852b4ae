package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.rejoinder.moderation.audit.SiteAuditor;

/** Every file that was brought. */
@ApplicationScoped
@Transactional
class ImportRuns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SiteAuditor siteAuditor;

    @Inject
    private Clock clock;

    /** @return its number */
    long begin(String source, String fileName) {
        var run = new ImportRun(source, fileName, clock.instant());
        entities.persist(run);
        return run.id();
    }

    /** The log tells of it. */
    void end(long run, ImportReport report) {
        ImportRun ended = entities.find(ImportRun.class, run);
        ended.end(clock.instant());
        siteAuditor.imported("%s: %,d articles, %,d replies"
                .formatted(
                        ended.source(),
                        report.count(ImportItemType.ARTICLE, ImportOutcome.NEW),
                        report.count(ImportItemType.REPLY, ImportOutcome.NEW)));
    }
}
