package org.rejoinder.exchange.ghost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.json.ExportJson;

/** The rows of tables, in the order of the file, which is any. Older versions do not put the whole into {@code db}. */
record GhostTables(Path file, Map<String, Table> tables) {

    /** @param wanted columns */
    record Table(Set<String> wanted, RowVisitor visitor) {}

    @FunctionalInterface
    interface RowVisitor {

        void row(Map<String, String> row) throws IOException;
    }

    /** @return what was mended in the file */
    List<SourceNote> read() throws IOException {
        try (var json = new ExportJson(file)) {
            if (!json.nextDocument()) {
                throw new UnreadableExportException("The file is empty.");
            }
            object(json);
            return json.notes();
        }
    }

    private void object(ExportJson json) throws IOException {
        while (json.nextKey()) {
            if (json.key().equals("db") && json.isArray()) {
                while (json.nextObject()) {
                    object(json);
                }
            } else if (json.key().equals("data") && json.isObject()) {
                data(json);
            } else {
                json.skip();
            }
        }
    }

    private void data(ExportJson json) throws IOException {
        while (json.nextKey()) {
            Table table = tables.get(json.key());
            if (table == null || !json.isArray()) {
                json.skip();
                continue;
            }
            while (json.nextObject()) {
                table.visitor().row(json.fields(table.wanted()));
            }
        }
    }
}
