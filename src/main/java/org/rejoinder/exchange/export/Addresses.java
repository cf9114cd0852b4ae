package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.rejoinder.crypto.DecryptionException;
import org.rejoinder.crypto.ExportedEmails;
import org.rejoinder.exchange.own.Sidecar;

/** Email addresses, for those exports that are to have them; for all others there are none. */
interface Addresses {

    Addresses NONE = (owner, row) -> "";

    /**
     * @param owner whom it is sealed for
     * @param row that has the columns of a sealed address
     * @return empty if it is not to leave, or cannot be opened
     */
    String in(String owner, ResultSet row) throws SQLException;

    static Addresses openedBy(ExportedEmails emails) {
        return (owner, row) -> {
            String sealed = row.getString("email_sealed");
            try {
                return sealed == null
                        ? ""
                        : emails.open(owner, row.getString("email_digest"), sealed, row.getString("sealed_with"));
            } catch (DecryptionException lost) {
                return "";
            }
        };
    }

    /** {@code addresses.json}: of people and of writers, by the keys that the sidecar has for them. */
    default void write(Connection connection, People people, OutputStream out) throws SQLException, IOException {
        var json = new JsonWriter(out);
        json.beginObject();
        json.beginArray(Sidecar.PEOPLE);
        Map<Long, Long> keys = people.keys();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, email_digest, email_sealed, sealed_with from account order by id")) {
            while (row.next()) {
                if (keys.containsKey(row.getLong(1))) {
                    write("key", keys.get(row.getLong(1)), in("account " + row.getLong(1), row), json);
                }
            }
        }
        json.endArray();
        json.beginArray("writers");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, email_digest, email_sealed, sealed_with from writer order by id")) {
            while (row.next()) {
                write("number", row.getLong(1), in("writer " + row.getLong(1), row), json);
            }
        }
        json.endArray();
        json.endObject();
        json.flush();
    }

    private static void write(String key, long value, String address, JsonWriter json) throws IOException {
        if (!address.isEmpty()) {
            json.beginRow();
            json.plain(key, value);
            json.string("email", address);
            json.endObject();
        }
    }
}
