package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Counts what was put in past those who count. */
final class ReplyCounts {

    private static final List<String> COUNTS = List.of(
            "delete from article_reply_count",
            "insert into article_reply_count (article_id, stripe, replies)"
                    + " select article_id, mod(id, 16), count(*) from reply where state = 'PUBLISHED'"
                    + " group by article_id, mod(id, 16)",
            "update reply_count set replies = (select count(*) from reply r"
                    + " where r.state = reply_count.state and mod(r.id, 16) = reply_count.stripe)");

    private ReplyCounts() {}

    static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : COUNTS) {
                statement.execute(each);
            }
        }
    }
}
