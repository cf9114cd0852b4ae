package org.rejoinder.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What is restored may be a copy, beside a site that goes on: it calls none of the programs that this one calls, and writes to nobody, until
 * somebody says so at the desk.
 */
final class OutboundPause {

    private static final List<String> CALLED = List.of("webhook_endpoint", "external_moderator");

    private static final String MAIL = "mail_pause";

    private OutboundPause() {}

    /**
     * @param tables that there are: of an older version fewer
     * @return how many were called until now
     */
    static int begin(Connection connection, List<TableShape> tables) throws SQLException {
        int paused = 0;
        for (TableShape table : tables) {
            if (MAIL.equals(table.name())) {
                pauseMail(connection);
            }
            if (CALLED.contains(table.name())) {
                try (var statement = connection.createStatement()) {
                    paused += statement.executeUpdate("update " + table.name()
                            + " set paused_at = current_timestamp, pause_reason = 'RESTORED' where paused_at is null");
                }
            }
        }
        return paused;
    }

    private static void pauseMail(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into mail_pause (id, paused_at) select 1, current_timestamp"
                    + " where not exists (select 1 from mail_pause)");
        }
    }
}
