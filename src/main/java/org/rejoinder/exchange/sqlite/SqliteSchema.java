package org.rejoinder.exchange.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a table has, as the statement says that made it.
 *
 * @param numberColumn the one that says the number of each row and is not kept with the others; empty for none
 */
record SqliteSchema(long rootPage, List<String> columns, String numberColumn) {

    static final SqliteSchema OF_SCHEMA =
            new SqliteSchema(1, List.of("type", "name", "tbl_name", "rootpage", "sql"), "");

    private static final int MOST_TABLES = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final Pattern NUMBER =
            Pattern.compile("\\bINTEGER\\s{1,9}+PRIMARY\\s{1,9}+KEY\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\s*+(?:[\"`\\[]([^\"`\\]]{1,100}+)[\"`\\]]|(\\w{1,100}+))");
    private static final Pattern CONSTRAINT =
            Pattern.compile("\\s*+(?:PRIMARY|FOREIGN|UNIQUE|CHECK|CONSTRAINT)\\b", Pattern.CASE_INSENSITIVE);

    static Map<String, SqliteSchema> read(SqliteTable master) throws IOException {
        Map<String, SqliteSchema> tables = new HashMap<>();
        master.read(Set.of("type", "name", "rootpage", "sql"), row -> {
            if (row.value("type").equals("table") && tables.size() < MOST_TABLES) {
                tables.put(
                        row.value("name").toLowerCase(Locale.ROOT),
                        of(number(row.value("rootpage")), row.value("sql")));
            }
        });
        return tables;
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
    }

    static SqliteSchema of(long rootPage, String sql) {
        List<String> columns = new ArrayList<>();
        String number = "";
        for (String definition : definitions(sql)) {
            Matcher name = NAME.matcher(definition);
            if (name.lookingAt() && !CONSTRAINT.matcher(definition).lookingAt() && columns.size() < MOST_COLUMNS) {
                String column = (name.group(1) == null ? name.group(2) : name.group(1)).toLowerCase(Locale.ROOT);
                columns.add(column);
                number = NUMBER.matcher(definition).find() ? column : number;
            }
        }
        return new SqliteSchema(rootPage, List.copyOf(columns), number);
    }

    /** What stands between the commas within the outermost parentheses. */
    private static List<String> definitions(String sql) {
        List<String> definitions = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < sql.length() && definitions.size() < MOST_COLUMNS; i++) {
            char each = sql.charAt(i);
            depth += each == '(' ? 1 : each == ')' ? -1 : 0;
            if (each == '(' && depth == 1) {
                from = i + 1;
            } else if (each == ',' && depth == 1 || each == ')' && depth == 0) {
                definitions.add(sql.substring(Math.min(from, i), i));
                from = i + 1;
            }
        }
        return definitions;
    }
}
