package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rejoinder.exchange.UnreadableExportException;

/**
 * Makes an empty site what an export says: everything keeps its number, and with it every address. In the transaction of its
 * connection, so that it is there whole or not at all; the caller commits.
 */
public final class SiteRestore {

    private static final Map<String, Member> MEMBERS =
            Sidecar.MEMBERS.stream().collect(Collectors.toMap(Member::name, Function.identity()));

    private final Connection connection;
    private final OwnExport export;
    private final SequenceValues sequences;
    private final RestoredPeople people;
    private final RestoredColumns columns;
    private final PictureUsage usage = new PictureUsage();
    private final Map<String, Long> highest = new HashMap<>();
    private String current = "";
    private RowInserter inserter;

    public SiteRestore(Connection connection, boolean postgresql, OwnExport export, EmailSealer emails, Instant now)
            throws SQLException {
        this.connection = connection;
        this.export = export;
        this.sequences = new SequenceValues(connection, postgresql);
        this.people = new RestoredPeople(connection, sequences, now);
        this.columns = new RestoredColumns(connection, sequences, emails, export.site());
    }

    /** Whether it can be done here. */
    public static boolean isPossible(Connection connection, boolean postgresql) throws SQLException {
        return EmptySite.isEmpty(connection, new SequenceValues(connection, postgresql));
    }

    /**
     * @throws UnreadableExportException if the export says what cannot be; nothing may be committed then
     * @throws SQLException if the database does not take it, likewise
     */
    public void write() throws SQLException, IOException {
        FormerSettings.remove(connection);
        export.addresses((member, row) -> columns.address(member, row));
        export.rows(this::row);
        try {
            end();
        } catch (SQLException e) {
            throw new RestoreRefusedException(current, e);
        }
        usage.write(connection);
        ReplyCounts.write(connection);
        for (Map.Entry<String, Long> sequence : EmptySite.SEQUENCES.entrySet()) {
            long number = highest.getOrDefault(sequence.getKey(), 0L);
            if (number >= sequence.getValue()) {
                sequences.pass(sequence.getKey(), number);
            }
        }
    }

    private void row(String member, JsonObject row) throws IOException {
        try {
            if (member.equals(Sidecar.PEOPLE)) {
                people.add(row);
            } else if (MEMBERS.containsKey(member)) {
                begin(member);
                inserter.add(row);
                follow(MEMBERS.get(member), row);
            }
        } catch (SQLException e) {
            throw new RestoreRefusedException(member, e);
        }
    }

    private void begin(String member) throws SQLException {
        if (!member.equals(current)) {
            end();
            Member to = MEMBERS.get(member);
            inserter = new RowInserter(connection, to, columns.of(to), people.accounts());
            current = member;
        }
    }

    private void follow(Member member, JsonObject row) {
        if (row.containsKey("number") && member.fields().get(0).column().equals("id")) {
            highest.merge(member.table() + "_seq", row.getJsonNumber("number").longValue(), Math::max);
        }
        usage.note(member, row);
    }

    private void end() throws SQLException {
        if (inserter != null) {
            inserter.flush();
            inserter.close();
            inserter = null;
        }
    }

    /** What the database does not take, on its way through what reads. */
    public static final class RestoreRefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RestoreRefusedException(String member, SQLException why) {
            super("The database does not take a row of “%s”.".formatted(member), why);
        }
    }
}
