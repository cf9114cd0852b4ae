package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Whether a site has nothing that somebody wrote, and never had: then everything can keep its number. */
final class EmptySite {

    private static final List<String> TABLES =
            List.of("article", "reply", "picture", "writer", "page_revision", "error_report", "profile");

    /** With the first number that each of them gives. */
    static final Map<String, Long> SEQUENCES = Map.of(
            "article_seq", 1L,
            "reply_seq", 1L,
            "picture_seq", 1L,
            "writer_seq", 1L,
            "correction_seq", 1L,
            "error_report_seq", 1L,
            "standing_page_seq", 51L,
            "house_rule_seq", 51L);

    private EmptySite() {}

    static boolean isEmpty(Connection connection, SequenceValues sequences) throws SQLException {
        for (String table : TABLES) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select 1 from " + table + " fetch first 1 rows only")) {
                if (row.next()) {
                    return false;
                }
            }
        }
        for (String sequence : SEQUENCES.keySet()) {
            if (!sequences.isUntouched(sequence)) {
                return false;
            }
        }
        return true;
    }
}
