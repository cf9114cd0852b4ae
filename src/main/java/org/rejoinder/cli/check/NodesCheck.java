package org.rejoinder.cli.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A line for each node that runs on this database, or did until just now. */
final class NodesCheck {

    private static final String NAME = "node";

    private static final String QUERY = "select name, extract(epoch from clock_timestamp() - started_at),"
            + " extract(epoch from lease_until - clock_timestamp()) from node order by started_at, id";

    private NodesCheck() {}

    /** @param connection to a database whose tables are of this version */
    static List<CheckResult> run(Connection connection) throws SQLException {
        List<CheckResult> results = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                results.add(result(row.getString(1), row.getLong(2), row.getDouble(3)));
            }
        }
        return results;
    }

    /** @param left seconds of its lease; less than 0 since it is over */
    static CheckResult result(String name, long seconds, double left) {
        String since = "%s has run for %d min".formatted(name, seconds / 60);
        return left > 0
                ? CheckResult.ok(NAME, since + "; it agrees with the others")
                : CheckResult.warning(NAME, since + ", and was not heard of for %.0f s".formatted(-left));
    }
}
