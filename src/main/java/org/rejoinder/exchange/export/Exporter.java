package org.rejoinder.exchange.export;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.rejoinder.account.Account;
import org.rejoinder.backup.SnapshotTransaction;
import org.rejoinder.crypto.ExportedEmails;
import org.rejoinder.exchange.own.Sidecar;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.audit.SiteAuditor;
import org.rejoinder.settings.Settings;

/** Writes all that the site has, as it is at one moment, while it goes on; the audit says that somebody took it. */
@ApplicationScoped
public class Exporter {

    static final String WORDPRESS = "wordpress.xml";

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Pictures pictures;

    @Inject
    private ExportedEmails emails;

    @Inject
    private SiteAuditor siteAuditor;

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    /**
     * Into a file that is there whole or not at all.
     *
     * @param by null for whoever runs the server
     * @param progress told every now and then
     * @throws java.nio.file.FileAlreadyExistsException if there is one; nothing is overwritten
     */
    public ExportSummary export(Path file, ExportOptions options, Account by, Runnable progress) throws IOException {
        try (var target = new ExportFile(file)) {
            ExportSummary summary;
            try (OutputStream out = target.open()) {
                summary = export(out, options, by, progress);
            }
            target.publish();
            return summary;
        }
    }

    /**
     * The same to wherever it is wanted; is not closed.
     *
     * @param by null for whoever runs the server
     */
    public ExportSummary export(OutputStream out, ExportOptions options, Account by, Runnable progress)
            throws IOException {
        siteAuditor.exported(by, options.withAddresses() ? "With email addresses" : "Without email addresses");
        Instant now = clock.instant();
        var archive = new ExportArchive(out);
        try (Connection connection = database.getConnection();
                var moment = SnapshotTransaction.begin(connection)) {
            ExportSummary summary = write(connection, moment.isPostgresql(), archive, options, now, progress);
            try (var entry = archive.entry(Sidecar.MANIFEST)) {
                ManifestWriter.write(entry, new SiteLinks(settings.site()), now, options, summary, archive.checksums());
            }
            archive.end();
            return summary;
        } catch (SQLException e) {
            throw new IllegalStateException("The tables for an export cannot be read", e);
        }
    }

    private ExportSummary write(
            Connection connection,
            boolean postgresql,
            ExportArchive archive,
            ExportOptions options,
            Instant now,
            Runnable progress)
            throws SQLException, IOException {
        People people = People.of(connection);
        Addresses addresses = options.withAddresses() ? Addresses.openedBy(emails) : Addresses.NONE;
        Map<String, Long> counts;
        try (var entry = archive.entry(Sidecar.FILE)) {
            counts = new SidecarWriter(connection, postgresql, people, progress).write(entry);
        }
        try (var entry = archive.entry(WORDPRESS)) {
            new WxrWriter(connection, new SiteLinks(settings.site()), addresses, now, progress).write(entry);
        }
        if (options.withAddresses()) {
            try (var entry = archive.entry(Sidecar.ADDRESSES)) {
                addresses.write(connection, people, entry);
            }
        }
        List<String> missing = new MediaWriter(connection, pictures).write(archive);
        return new ExportSummary(counts, archive.hash(), missing);
    }
}
