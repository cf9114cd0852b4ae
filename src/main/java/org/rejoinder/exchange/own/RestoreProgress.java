package org.rejoinder.exchange.own;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far an export is restored, kept in the transaction of its rows: one that was broken off goes on behind them. */
final class RestoreProgress {

    private final Connection connection;
    private final String export;
    private final Map<Long, Long> accounts = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private long rows;
    private boolean isBegun;

    /** As it is kept. */
    RestoreProgress(Connection connection, RejoinderExport export) throws SQLException {
        this.connection = connection;
        this.export = export.digest();
        try (var query =
                connection.prepareStatement("select row_count, accounts, missing from site_restore where export = ?")) {
            query.setString(1, this.export);
            try (var row = query.executeQuery()) {
                if (row.next()) {
                    isBegun = true;
                    rows = row.getLong(1);
                    row.getString(2)
                            .lines()
                            .map(line -> line.split("="))
                            .forEach(each -> accounts.put(Long.valueOf(each[0]), Long.valueOf(each[1])));
                    missing.addAll(row.getString(3).lines().toList());
                }
            }
        }
    }

    boolean isBegun() {
        return isBegun;
    }

    /** That are restored. */
    long rows() {
        return rows;
    }

    /** Of the people, by their keys. */
    Map<Long, Long> accounts() {
        return accounts;
    }

    /** Names of pictures that are not there. */
    List<String> missing() {
        return missing;
    }

    void store(long done) throws SQLException {
        rows = done;
        String sql = isBegun
                ? "update site_restore set row_count = ?, accounts = ?, missing = ? where export = ?"
                : "insert into site_restore (row_count, accounts, missing, export) values (?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, rows);
            statement.setString(
                    2,
                    accounts.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("\n")));
            statement.setString(3, String.join("\n", missing));
            statement.setString(4, export);
            statement.executeUpdate();
        }
        isBegun = true;
    }

    /** All of it is restored. */
    void end() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from site_restore");
        }
    }
}
