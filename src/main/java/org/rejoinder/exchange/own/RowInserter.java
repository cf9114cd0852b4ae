package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the rows of one member into its table, many at once. */
final class RowInserter implements AutoCloseable {

    private static final int BATCH = 500;

    /** Long texts do not fill the memory. */
    private static final long MOST_CHARACTERS = 4_000_000;

    /** @param value of the row that is put in; may be null */
    record Extra(String column, Value value) {}

    interface Value {
        Object of(JsonObject row) throws SQLException, IOException;
    }

    private final List<Field> fields;
    private final List<Extra> extras;
    private final PreparedStatement insert;
    private final Map<Long, Long> accounts;
    private int waiting;
    private long characters;

    /** @param extras columns that the database wants besides */
    RowInserter(Connection connection, Member member, List<Extra> extras, Map<Long, Long> accounts)
            throws SQLException {
        this.extras = extras;
        this.accounts = accounts;
        List<String> given = extras.stream().map(Extra::column).toList();
        fields = member.fields().stream()
                .filter(field -> field.column().matches("\\w+") && !given.contains(field.column()))
                .toList();
        List<String> columns = Stream.concat(fields.stream().map(Field::column), given.stream())
                .toList();
        insert = connection.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        member.table(),
                        String.join(", ", columns),
                        Collections.nCopies(columns.size(), "?").stream().collect(Collectors.joining(", "))));
    }

    /** @return how many characters it has */
    long add(JsonObject row) throws SQLException, IOException {
        List<Object> values = new ArrayList<>();
        for (Field field : fields) {
            values.add(FieldValue.of(field, row, accounts));
        }
        for (Extra extra : extras) {
            values.add(extra.value().of(row));
        }
        long length = 0;
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
            length += values.get(i) instanceof String text ? text.length() : 0;
        }
        insert.addBatch();
        waiting++;
        characters += length;
        if (waiting == BATCH || characters > MOST_CHARACTERS) {
            flush();
        }
        return length;
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
            characters = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
