package org.rejoinder.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a backup, into a database of the same migrations in which no site was ever started. */
final class DatabaseLoad {

    private DatabaseLoad() {}

    /**
     * What a migration has put into them gives way.
     *
     * @return how many other programs the site called, which are paused now
     */
    static int run(Connection connection, BackupFile backup) throws SQLException, IOException {
        List<TableShape> tables = DatabaseShape.tables(connection);
        Set<String> known = tables.stream().map(TableShape::file).collect(Collectors.toSet());
        if (!known.equals(Set.copyOf(backup.names(TableShape.FOLDER)))) {
            throw new BackupException("it has other tables than version %s of the database"
                    .formatted(backup.manifest().schema()));
        }
        RowCopier rows = RowCopier.of(connection);
        rows.beginLoad(tables);
        for (TableShape table : tables) {
            load(rows, table, backup);
        }
        restart(connection, backup);
        int paused = OutboundPause.begin(connection, tables);
        rows.endLoad();
        return paused;
    }

    private static void load(RowCopier rows, TableShape table, BackupFile backup) throws SQLException, IOException {
        try (var in = new BufferedInputStream(backup.open(table.file()))) {
            List<String> columns = List.of(PostgresCopyFormat.heading(in).split("\t"));
            if (!Set.copyOf(columns).equals(Set.copyOf(table.columns()))) {
                throw new BackupException(
                        "it has other columns of the table %s than this version".formatted(table.name()));
            }
            rows.load(table.with(columns), in);
        }
    }

    private static void restart(Connection connection, BackupFile backup) throws SQLException, IOException {
        List<String> known = DatabaseShape.sequences(connection);
        try (var in = PostgresCopyFormat.reader(backup.open(DatabaseSnapshot.SEQUENCES));
                var statement = connection.createStatement()) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] sequence = line.split("\t");
                if (sequence.length != 2 || !known.contains(sequence[0]) || !sequence[1].matches("\\d{1,18}")) {
                    throw new BackupException("it has a sequence that this version has not: " + sequence[0]);
                }
                statement.execute("alter sequence %s restart with %s".formatted(sequence[0], sequence[1]));
            }
        }
    }
}
