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
import org.rejoinder.backup.SnapshotTransaction;
import org.rejoinder.crypto.EmailSpelling;
import org.rejoinder.crypto.ExportedEmails;
import org.rejoinder.exchange.own.OwnExport;
import org.rejoinder.exchange.own.OwnReader;
import org.rejoinder.exchange.own.RestoredMedia;
import org.rejoinder.exchange.own.SiteRestore;
import org.rejoinder.exchange.run.ImportRuns;
import org.rejoinder.media.ImportedPictures;

/** Makes an empty site what the export of another Rejoinder says, in one transaction. Into any other site it comes as any export. */
@ApplicationScoped
class OwnImport {

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    @Inject
    private ExportedEmails emails;

    @Inject
    private ImportedPictures pictures;

    @Inject
    private ImportRuns runs;

    @Inject
    private RestoredSite restoredSite;

    @Inject
    private Clock clock;

    boolean isPossible() {
        try (Connection connection = database.getConnection()) {
            return SiteRestore.isPossible(connection, SnapshotTransaction.isPostgresql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ImportReport check(Path file, Consumer<SourceSite> sites, ImportReport report) throws IOException {
        try (var export = OwnExport.open(file)) {
            sites.accept(new SourceSite("", export.site()));
        }
        try {
            new OwnReader().read(file, new RestoredItems(report, null, 0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return report;
    }

    ImportReport run(Path file, ToLongFunction<SourceSite> begin, ImportReport report) throws IOException {
        try (var export = OwnExport.open(file)) {
            export.verify();
            var media = new RestoredMedia(export);
            media.keep(pictures);
            long run = begin.applyAsLong(new SourceSite("", export.site()));
            write(export, media, report, run);
            media.missing().forEach(name -> report.note(new SourceNote("", "A picture is not there: " + name)));
            restoredSite.announce();
            runs.finish(run, report);
        }
        return report;
    }

    private void write(OwnExport export, RestoredMedia media, ImportReport report, long run) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new SiteRestore(
                                connection,
                                SnapshotTransaction.isPostgresql(connection),
                                export,
                                (owner, address) -> emails.seal(owner, EmailSpelling.EXACT, address),
                                clock.instant())
                        .write();
                media.writeLogo(connection);
                var items = new RestoredItems(report, connection, run);
                new OwnReader().read(export, items);
                items.flush();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not take what an export says", e);
        }
    }
}
