package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Version 35 of the tables: a row of the audit that says what retention removed, under the name that it has now. */
class PurgedRowsTest {

    private static final String URL = "jdbc:h2:mem:purged;DB_CLOSE_DELAY=-1";

    static final String OLD = "34";

    static final String ROWS = "insert into audit (id, number, hash, at, actor, door, act) values"
            + " (1, 1, 'a', timestamp with time zone '2026-11-20 03:00:00+00', 'Clock', 'RETENTION', 'LET_GO'),"
            + " (2, 2, 'b', timestamp with time zone '2026-11-20 04:00:00+00', 'Anna', 'DESK', 'DECIDED')";

    @Test
    void it_reads_as_purged_and_no_other_row_is_touched() throws SQLException {
        upTo(OLD);
        try (Connection connection = DriverManager.getConnection(URL);
                Statement sql = connection.createStatement()) {
            sql.execute(ROWS);

            upTo("35");

            try (var rows = sql.executeQuery("select act, number, hash from audit order by id")) {
                assertEquals("PURGED 1 a, DECIDED 2 b", next(rows) + ", " + next(rows));
            }
        }
    }

    static String next(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3);
    }

    private static void upTo(String version) {
        Flyway.configure()
                .dataSource(URL, "", "")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
