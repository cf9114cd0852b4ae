package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.rejoinder.exchange.own.Field;
import org.rejoinder.exchange.own.Member;
import org.rejoinder.exchange.own.PolicyDocument;
import org.rejoinder.exchange.own.Sidecar;

/** Writes {@code rejoinder.json}: the rows that {@link Sidecar} lists, one after the other while they are read. */
final class SidecarWriter {

    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;
    private final String byCode;
    private final People people;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Runnable progress;

    /** @param progress told after each member */
    SidecarWriter(Connection connection, boolean postgresql, People people, Runnable progress) {
        this.connection = connection;
        this.byCode = postgresql ? " collate \"C\"" : "";
        this.people = people;
        this.progress = progress;
    }

    /** @return how many rows each member has */
    Map<String, Long> write(OutputStream out) throws SQLException, IOException {
        var json = new JsonWriter(out);
        json.beginObject();
        json.string("format", Sidecar.FORMAT);
        json.plain("version", Sidecar.VERSION);
        counts.put(Sidecar.PEOPLE, people.write(json));
        for (Member member : Sidecar.MEMBERS) {
            write(member, json);
            progress.run();
        }
        json.endObject();
        json.flush();
        return counts;
    }

    private void write(Member member, JsonWriter json) throws SQLException, IOException {
        json.beginArray(member.name());
        long rows = 0;
        for (String select : member.selects(byCode)) {
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (var read = statement.executeQuery(select)) {
                    while (read.next()) {
                        writeRow(member, read, json);
                        rows++;
                    }
                }
            }
        }
        json.endArray();
        counts.put(member.name(), rows);
    }

    private void writeRow(Member member, ResultSet row, JsonWriter json) throws SQLException, IOException {
        json.beginRow();
        int column = 0;
        for (Field field : member.fields()) {
            column++;
            write(field, row, column, json);
        }
        json.endObject();
    }

    /** What is not there is left out. */
    private void write(Field field, ResultSet row, int column, JsonWriter json) throws SQLException, IOException {
        switch (field.type()) {
            case TEXT, WEBSITE, MEDIA, PATH, HTML, WORD -> text(field, row.getString(column), json);
            case POLICY -> text(field, PolicyDocument.redacted(row.getString(column)), json);
            case NUMBER -> number(field, row, column, value -> value, json);
            case PERSON -> number(field, row, column, people::keyOf, json);
            case FLAG -> json.plain(field.name(), row.getBoolean(column));
            case TIME -> {
                OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                text(field, value == null ? null : value.toInstant().toString(), json);
            }
        }
    }

    private static void text(Field field, String value, JsonWriter json) throws IOException {
        if (value != null) {
            json.string(field.name(), value);
        }
    }

    private static void number(Field field, ResultSet row, int column, LongUnaryOperator shown, JsonWriter json)
            throws SQLException, IOException {
        long value = row.getLong(column);
        if (!row.wasNull()) {
            json.plain(field.name(), shown.applyAsLong(value));
        }
    }
}
