package org.rejoinder.exchange.own;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An array of the sidecar and the table whose rows stand in it.
 *
 * @param table into which its rows are brought
 * @param selects what reads them, one behind the other, each in an order that is the same for the same rows; a {@code ~} stands
 *     before columns that are sorted by the codes of their letters, whatever the language of the database
 */
public record Member(String name, String table, List<String> selects, List<Field> fields) {

    /** @param order columns by which its rows stand */
    static Member of(String name, String table, String order, Field... fields) {
        return new Member(name, table, List.of(), List.of(fields)).and(table, "1 = 1", order);
    }

    /** @param condition in SQL, of the rows that leave */
    Member and(String from, String condition, String order) {
        String select = "select %s from %s where %s order by %s".formatted(columns(), from, condition, order);
        return new Member(
                name, table, Stream.concat(selects.stream(), Stream.of(select)).toList(), fields);
    }

    /** @param byCode what the database has to be told to sort by the codes of letters */
    public List<String> selects(String byCode) {
        return selects.stream()
                .map(select -> select.replaceAll("~(\\w+)", "$1" + byCode))
                .toList();
    }

    public String columns() {
        return fields.stream().map(Field::column).collect(Collectors.joining(", "));
    }
}
