package org.rejoinder.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.rejoinder.article.Revisions;
import org.rejoinder.backup.SnapshotTransaction;
import org.rejoinder.crypto.EmailSpelling;
import org.rejoinder.crypto.ExportedEmails;
import org.rejoinder.exchange.own.RejoinderExport;
import org.rejoinder.exchange.own.RestoreSurvey;
import org.rejoinder.exchange.own.SiteRestore;
import org.rejoinder.exchange.run.ImportRuns;
import org.rejoinder.media.ImportedPictures;

/**
 * Makes an empty site what the export of another Rejoinder says, in stretches of a transaction each; one that was broken off goes
 * on where it was. Into any other site it comes as any export.
 */
@ApplicationScoped
class SiteRestoring {

    private static final int ARTICLES_AT_ONCE = 100;

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    @Inject
    private ExportedEmails emails;

    @Inject
    private ImportedPictures pictures;

    @Inject
    private ImportRuns runs;

    @Inject
    private SiteRefresh siteRefresh;

    @Inject
    private Revisions revisions;

    @Inject
    private Clock clock;

    boolean isPossible(Path file) throws IOException {
        try (var export = RejoinderExport.open(file);
                Connection connection = database.getConnection()) {
            return SiteRestore.isPossible(connection, SnapshotTransaction.isPostgresql(connection), export);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportReport check(Path file, Consumer<SourceSite> sites, ImportReport report) throws IOException {
        try (var export = RejoinderExport.open(file)) {
            export.verify(report::chunkEnded);
            sites.accept(new SourceSite("", export.site()));
            var recorder = new RestoreRecorder(
                    report, RestoreSurvey.of(export, report::chunkEnded).items());
            export.rows((member, row) -> {
                recorder.report(member, row);
                report.chunkEnded();
            });
        }
        return report;
    }

    ImportReport run(Path file, ToLongFunction<SourceSite> begin, ImportReport report) throws IOException {
        try (var export = RejoinderExport.open(file)) {
            export.verify(report::chunkEnded);
            RestoreSurvey survey = RestoreSurvey.of(export, report::chunkEnded);
            var site = new SourceSite("", export.site());
            long run = begin.applyAsLong(site);
            runs.restores(run);
            try {
                write(export, survey, site, run, report);
            } finally {
                siteRefresh.announce();
            }
            keepWords();
            runs.finish(run, report);
        }
        return report;
    }

    /** Some articles in a transaction: what is kept in mind of the others slows down each. */
    private void keepWords() {
        while (revisions.keepMissingWords(ARTICLES_AT_ONCE) > 0) {
            // the next of them
        }
    }

    private void write(RejoinderExport export, RestoreSurvey survey, SourceSite site, long run, ImportReport report)
            throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var recorder = new RestoreRecorder(report, survey.items(), connection, site.address(), run)) {
                new SiteRestore(
                                connection,
                                SnapshotTransaction.isPostgresql(connection),
                                export,
                                survey,
                                (owner, address) -> emails.seal(owner, EmailSpelling.EXACT, address),
                                pictures::keep,
                                recorder,
                                clock.instant())
                        .write();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not take what an export says", e);
        }
    }
}
