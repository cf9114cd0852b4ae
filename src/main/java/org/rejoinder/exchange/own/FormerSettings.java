package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a new site begins with, and a restored one has instead. */
final class FormerSettings {

    private static final List<String> TABLES = List.of(
            "screening_state",
            "screening_policy",
            "house_rule",
            "retention",
            "moderation_policy",
            "newsroom",
            "masthead",
            "logo",
            "standing_page_slug",
            "standing_page");

    private FormerSettings() {}

    static void remove(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("delete from " + table);
            }
        }
    }
}
