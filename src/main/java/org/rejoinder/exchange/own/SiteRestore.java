package org.rejoinder.exchange.own;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.rejoinder.exchange.UnreadableExportException;

/**
 * Makes an empty site what an export says: everything keeps its number, and with it every address. In stretches of a transaction
 * each, which it commits; what the site is set to comes last and at once.
 */
public final class SiteRestore {

    /** Rows, or what takes as long. */
    private static final int STRETCH = 2_000;

    private static final int ROWS_OF_A_PICTURE = 100;
    private static final int CHARACTERS_OF_A_ROW = 2_000;

    private final Connection connection;
    private final RejoinderExport export;
    private final SequenceValues sequences;
    private final RestoreProgress progress;
    private final RestoredPeople people;
    private final RestoredColumns columns;
    private final RestoredMedia media;
    private final RestoreSurvey survey;
    private final RestoreListener listener;
    private String current = "";
    private RowInserter inserter;
    private long rows;
    private long weight;
    private boolean isSetting;

    /** @param survey of the same export */
    public SiteRestore(
            Connection connection,
            boolean postgresql,
            RejoinderExport export,
            RestoreSurvey survey,
            EmailSealer emails,
            RestoredMedia.Keeper pictures,
            RestoreListener listener,
            Instant now)
            throws SQLException {
        this.connection = connection;
        this.export = export;
        this.survey = survey;
        this.listener = listener;
        this.sequences = new SequenceValues(connection, postgresql);
        this.progress = new RestoreProgress(connection, export);
        this.people = new RestoredPeople(connection, sequences, progress.accounts(), now);
        this.media = new RestoredMedia(export, pictures, progress.missing());
        this.columns = new RestoredColumns(connection, sequences, emails, export.site());
    }

    /** Whether it can be done here, or is under way. */
    public static boolean isPossible(Connection connection, boolean postgresql, RejoinderExport export)
            throws SQLException {
        return new RestoreProgress(connection, export).isBegun()
                || EmptySite.isEmpty(connection, new SequenceValues(connection, postgresql));
    }

    /**
     * What is restored when something is thrown stays, and this goes on behind it.
     *
     * @throws UnreadableExportException if the export says what cannot be
     * @throws RestoreRefusedException if the database does not take it
     */
    public void write() throws SQLException, IOException {
        boolean isWhole = false;
        try {
            export.addresses(columns::address);
            export.rows(this::row);
            end();
            isWhole = true;
        } finally {
            if (!isWhole) {
                leave();
            }
        }
        progress.missing().forEach(listener::missing);
    }

    /** In the middle: what is there counts. */
    private void leave() throws SQLException {
        connection.rollback();
        ReplyCounts.write(connection);
        connection.commit();
    }

    private void row(String member, JsonObject row) throws IOException {
        try {
            if (!member.equals(current)) {
                begin(member);
            }
            rows++;
            boolean isNew = rows > progress.rows();
            columns.nextRow();
            if (isNew) {
                insert(member, row);
            }
            listener.row(member, row, isNew);
            if (weight >= STRETCH && !isSetting) {
                endStretch();
            }
        } catch (SQLException e) {
            throw new RestoreRefusedException(member, e);
        }
    }

    private void begin(String member) throws SQLException {
        closeInserter();
        current = member;
        Member to = Sidecar.MEMBERS_BY_NAME.get(member);
        if (to == null) {
            return;
        }
        if (SiteMembers.LAST.contains(to)) {
            beginSettings();
        }
        inserter = new RowInserter(connection, to, columns.of(to), people.accounts());
    }

    private void insert(String member, JsonObject row) throws SQLException, IOException {
        weight++;
        if (member.equals(Sidecar.PEOPLE)) {
            people.add(row);
        } else if (inserter != null) {
            if (member.equals("pictures")) {
                media.keep(row);
                weight += ROWS_OF_A_PICTURE;
            }
            weight += inserter.add(row) / CHARACTERS_OF_A_ROW;
        }
    }

    private void beginSettings() throws SQLException {
        if (!isSetting) {
            endStretch();
            FormerSettings.remove(connection);
            isSetting = true;
        }
    }

    private void endStretch() throws SQLException {
        if (weight > 0) {
            flush();
            connection.commit();
            listener.stretchEnded();
        }
        weight = 0;
    }

    /** No number that the export has is given to anything that is made here from now on. */
    private void flush() throws SQLException {
        if (inserter != null) {
            inserter.flush();
        }
        listener.flush();
        if (!progress.isBegun()) {
            for (Map.Entry<String, Long> sequence : EmptySite.SEQUENCES.entrySet()) {
                if (survey.highest(sequence.getKey()) >= sequence.getValue()) {
                    sequences.pass(sequence.getKey(), survey.highest(sequence.getKey()));
                }
            }
        }
        progress.store(rows);
    }

    private void end() throws IOException {
        try {
            beginSettings();
            flush();
            closeInserter();
            survey.usage().write(connection);
            media.writeLogo(connection);
            ReplyCounts.write(connection);
            progress.end();
            connection.commit();
        } catch (SQLException e) {
            throw new RestoreRefusedException(current, e);
        }
    }

    private void closeInserter() throws SQLException {
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
