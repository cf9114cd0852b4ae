package org.rejoinder.exchange;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.rejoinder.exchange.own.ExportItems;
import org.rejoinder.exchange.own.RestoreListener;
import org.rejoinder.page.PageType;

/** Reports what is restored, and remembers it as brought, so that the same file brings nothing twice. */
final class RestoreRecorder implements RestoreListener, AutoCloseable {

    private static final int BATCH = 500;

    private final ImportReport report;
    private final ExportItems items;
    private final PreparedStatement insert;
    private final String source;
    private final long run;
    private int waiting;

    /** That only reports. */
    RestoreRecorder(ImportReport report, ExportItems items) {
        this.report = report;
        this.items = items;
        this.insert = null;
        this.source = "";
        this.run = 0;
    }

    /** @param source the address of the site that is restored */
    RestoreRecorder(ImportReport report, ExportItems items, Connection connection, String source, long run)
            throws SQLException {
        this.report = report;
        this.items = items;
        this.source = source;
        this.run = run;
        this.insert = connection.prepareStatement(
                "insert into imported_item (digest, kind, target, version, fingerprint, run_id) values (?, ?, ?, ?, ?, ?)");
    }

    @Override
    public void row(String member, JsonObject row, boolean isNew) throws IOException, SQLException {
        SourceItem item = report(member, row, isNew);
        if (item != null && isNew) {
            remember(item, row);
        }
    }

    /** @return null if it is beside what other programs have */
    SourceItem report(String member, JsonObject row) throws IOException {
        return report(member, row, false);
    }

    private SourceItem report(String member, JsonObject row, boolean isHere) throws IOException {
        var told = new LastItem();
        items.tell(member, row, told);
        if (told.item() != null) {
            ReportRow said = ReportRow.of(told.item(), ImportOutcome.NEW, "");
            report.add(isHere ? said.leadingTo(numberOf(row)) : said);
        }
        return told.item();
    }

    private static long numberOf(JsonObject row) {
        return row.getJsonNumber("number").longValue();
    }

    /** With its version here, by which a later change is known. */
    private void remember(SourceItem item, JsonObject row) throws SQLException {
        insert.setString(1, ImportedItem.digestOf(source, item.type(), item.key()));
        insert.setString(2, item.type().name());
        insert.setLong(3, numberOf(row));
        insert.setInt(4, version(item, row));
        insert.setString(5, item.fingerprint());
        insert.setLong(6, run);
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    /** Pages count theirs anew, the others keep their revisions. A page that every site has is nobody's to take back. */
    private static int version(SourceItem item, JsonObject row) {
        return switch (item.type()) {
            case REPLY -> row.getInt("revision", 1);
            case PAGE -> row.getString("kind", "").equals(PageType.OWN.name()) ? 0 : -1;
            default -> row.getInt("newestRevision", 1);
        };
    }

    @Override
    public void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void stretchEnded() {
        report.chunkEnded();
    }

    @Override
    public void missing(String picture) {
        report.note(new SourceNote("", "A picture is not there: " + picture));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
