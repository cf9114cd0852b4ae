package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Version 142 of the tables: who did not want a kind of mail gets none of it, nor of the kinds that came out of it. */
class MailChoicesTest {

    private static final String URL = "jdbc:h2:mem:mail-choices;DB_CLOSE_DELAY=-1";

    @Test
    void what_somebody_did_not_want_before_does_not_come_and_what_they_wanted_does_as_usual() throws SQLException {
        upTo("141");
        try (Connection connection = DriverManager.getConnection(URL);
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "insert into account (id, email_digest, email_sealed, name, role, password_hash, disabled, created_at,"
                            + " review_mail, article_mail, note_mail) values"
                            + " (1, 'a', 'a', 'Ada', 'EDITOR', 'x', false, now(), false, true, true),"
                            + " (2, 'b', 'b', 'Ben', 'AUTHOR', 'x', false, now(), true, false, true),"
                            + " (3, 'c', 'c', 'Cy', 'AUTHOR', 'x', false, now(), true, true, false),"
                            + " (4, 'd', 'd', 'Di', 'AUTHOR', 'x', false, now(), true, true, true)");

            upTo("142");

            assertEquals("SUBMITTED NONE", choicesOf(1, sql));
            assertEquals("APPROVED NONE, RETURNED NONE, UNPUBLISHED NONE, WENT_OUT NONE", choicesOf(2, sql));
            assertEquals("MENTIONED NONE", choicesOf(3, sql));
            assertEquals(null, choicesOf(4, sql));
        }
    }

    private static String choicesOf(int account, Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("select listagg(kind || ' ' || timing, ', ') within group (order by kind)"
                + " from notification_choice where account_id = " + account)) {
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
