package org.rejoinder.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Indexes that are away while many rows come in: made at once from all of them they take a part of the time. */
final class H2Indexes {

    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?(?:NULLS \\w+ )?INDEX (\\S+) ON .*");
    private static final String BELONGS_TO_A_KEY = "90085";

    private final Connection connection;

    /** What makes them again. */
    private final List<String> dropped = new ArrayList<>();

    H2Indexes(Connection connection) {
        this.connection = connection;
    }

    /** Those that no key of a table needs. */
    void drop() throws SQLException {
        for (Map.Entry<String, String> index : all().entrySet()) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop index " + index.getKey());
                dropped.add(index.getValue());
            } catch (SQLException e) {
                if (!BELONGS_TO_A_KEY.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private Map<String, String> all() throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var lines = statement.executeQuery("script nodata")) {
            while (lines.next()) {
                Matcher index = INDEX.matcher(lines.getString(1).strip());
                if (index.matches()) {
                    indexes.put(index.group(1), index.group());
                }
            }
        }
        return indexes;
    }

    void create() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String index : dropped) {
                statement.execute(index);
            }
        }
    }
}
