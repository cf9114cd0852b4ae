package org.rejoinder.backup;

import java.util.List;

/** A table and its columns, in small letters; each with the name of its type in the SQL standard. */
record TableShape(String name, List<String> columns, List<String> types) {

    static final String FOLDER = "tables/";

    private static final String ENDING = ".tsv";

    String file() {
        return FOLDER + name + ENDING;
    }

    /** What stands between the columns in a list of SQL. */
    String columnList() {
        return String.join(", ", columns);
    }

    /** The first line of its file. */
    String heading() {
        return String.join("\t", columns);
    }

    /** The same columns in another order. */
    TableShape with(List<String> order) {
        return new TableShape(
                name,
                order,
                order.stream().map(each -> types.get(columns.indexOf(each))).toList());
    }

    boolean isBinary(int column) {
        return types.get(column).startsWith("BINARY") || types.get(column).equals("BYTEA");
    }
}
