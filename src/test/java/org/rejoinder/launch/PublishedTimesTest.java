package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Version 27 of the tables: what is published says since when. */
class PublishedTimesTest {

    private static final String URL = "jdbc:h2:mem:published;DB_CLOSE_DELAY=-1";

    @Test
    void replies_that_stand_as_published_without_a_time_get_it_and_there_are_no_others_from_then_on()
            throws SQLException {
        upTo("24");
        try (Connection connection = DriverManager.getConnection(URL);
                Statement sql = connection.createStatement()) {
            sql.execute("insert into article (id, version, state, slug, title, standfirst, byline, body, replies_open,"
                    + " created_at, changed_at) values (1, 0, 'DRAFT', 's', 't', '', 'b', '', true, now(), now())");
            for (String row : List.of("1, 'PUBLISHED', null", "2, 'PUBLISHED', 7", "3, 'HELD', null")) {
                sql.execute("insert into reply (id, state, last_entry, article_id, path, depth, name, text, revision,"
                        + " receipt, submitted_at) values (" + row + ", 1, '" + row.charAt(0) + "', 0, 'n', 't', 1, '"
                        + row.charAt(0) + "', timestamp with time zone '2026-11-01 08:00:00+00')");
            }
            sql.execute("insert into audit (id, at, reply_id, revision, from_state, to_state, actor, door, act) values"
                    + " (7, timestamp with time zone '2026-11-02 09:00:00+00', 2, 1, 'HELD', 'PUBLISHED', 'a', 'DESK',"
                    + " 'DECIDED')");

            upTo("27");

            assertEquals("2026-11-01", dayOf(1, sql));
            assertEquals("2026-11-02", dayOf(2, sql));
            assertEquals(null, dayOf(3, sql));
            assertThrows(SQLException.class, () -> sql.execute("update reply set published_at = null where id = 1"));
            assertThrows(SQLException.class, () -> sql.execute("update reply set state = 'PUBLISHED' where id = 3"));
        }
    }

    private static String dayOf(long reply, Statement sql) throws SQLException {
        try (var rows = sql.executeQuery(
                "select cast(published_at at time zone 'UTC' as date) from reply where id = " + reply)) {
            rows.next();
            return rows.getString(1);
        }
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
