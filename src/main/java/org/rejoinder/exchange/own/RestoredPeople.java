package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.RoleNames;
import org.rejoinder.exchange.UnreadableExportException;

/** People of the former site as accounts that nobody can sign in with: their names stay on what they did. */
final class RestoredPeople {

    private final Connection connection;
    private final SequenceValues sequences;
    private final OffsetDateTime now;
    private final Map<Long, Long> accounts;
    private long next = 1;
    private long last;

    /** @param accounts by the keys of those that are here already; the others are put in */
    RestoredPeople(Connection connection, SequenceValues sequences, Map<Long, Long> accounts, Instant now) {
        this.connection = connection;
        this.sequences = sequences;
        this.accounts = accounts;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** By their keys. */
    Map<Long, Long> accounts() {
        return accounts;
    }

    void add(JsonObject row) throws SQLException, IOException {
        if (next > last) {
            last = sequences.next("account_seq");
            next = last - SequenceValues.BLOCK + 1;
        }
        try (var insert = connection.prepareStatement(
                "insert into account (id, name, role, password_hash, disabled,"
                        + " created_at, deleted_at, without_password, signed_in) values (?, ?, ?, '', true, ?, ?, true, true)")) {
            insert.setLong(1, next);
            insert.setString(2, row.getString("name"));
            insert.setString(3, row.getString("role"));
            insert.setObject(4, Instant.parse(row.getString("createdAt")).atOffset(ZoneOffset.UTC));
            insert.setObject(5, now);
            if (row.getString("name").length() > 2 * Account.LONGEST_NAME
                    || !RoleNames.isKnown(row.getString("role"))) {
                throw new IllegalArgumentException();
            }
            insert.executeUpdate();
            accounts.put(row.getJsonNumber("key").longValueExact(), next);
            next++;
        } catch (ClassCastException
                | NullPointerException
                | ArithmeticException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new UnreadableExportException("A row of the people in %s is none.".formatted(Sidecar.FILE));
        }
    }
}
