package org.rejoinder.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Every table as it was at one moment, a file each, with the numbers that its sequences give next and the manifest. */
public final class DatabaseSnapshot {

    static final String SEQUENCES = "sequences.tsv";

    private static final int BUFFER = 1 << 16;

    private DatabaseSnapshot() {}

    /** @throws BackupException if there are no tables of a site */
    public static void write(Connection connection, Clock clock, EntrySink sink) throws SQLException, IOException {
        // Before the moment that is read: whatever was written earlier is in it
        Instant made = clock.instant();
        RowCopier rows = RowCopier.of(connection);
        SnapshotTransaction moment = SnapshotTransaction.begin(connection);
        try {
            List<TableShape> tables = DatabaseShape.tables(connection);
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    DatabaseShape.version(connection)
                            .orElseThrow(() -> new BackupException("the database has no tables of a site")),
                    connection.getMetaData().getDatabaseProductName(),
                    made);
            for (TableShape table : tables) {
                try (var out = new BufferedOutputStream(sink.entry(table.file()), BUFFER)) {
                    write(out, table.heading() + "\n");
                    rows.read(table, out);
                }
            }
            // After the rows: a sequence knows no moment, and must be ahead of them
            try (var out = sink.entry(SEQUENCES)) {
                for (String sequence : DatabaseShape.sequences(connection)) {
                    write(out, sequence + "\t" + rows.next(sequence) + "\n");
                }
            }
            try (var out = sink.entry(BackupManifest.FILE)) {
                write(out, manifest.text());
            }
        } finally {
            moment.close();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
