package org.rejoinder.exchange.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.isso.IssoFile;

class SqliteFileTest {

    private static final int PAGE = 512;

    @TempDir
    Path folder;

    @Test
    void columns_are_those_that_the_statement_names_whatever_it_says_of_them() {
        var schema = SqliteSchema.of(
                7,
                "CREATE TABLE \"t\" ( a REFERENCES x(id, b), \"Id\" integer  primary key, [c d] VARCHAR(1,2) DEFAULT 'x',"
                        + " `e`, UNIQUE (a), PRIMARY KEY (a, e), CONSTRAINT f CHECK (a > 0), check_in INT)");

        assertEquals(List.of("a", "id", "c d", "e", "check_in"), schema.columns());
        assertEquals("id", schema.numberColumn());
    }

    @Test
    void a_statement_that_is_none_has_no_columns() {
        for (String sql : List.of("", "(", ")", "((((", "CREATE TABLE", ",,,", "(,,,)", ")(")) {
            assertEquals(List.of(), SqliteSchema.of(1, sql).columns(), sql);
        }
    }

    @Test
    void a_number_has_up_to_nine_bytes() {
        assertEquals(0, varint(0));
        assertEquals(127, varint(0x7f));
        assertEquals(128, varint(0x81, 0));
        assertEquals(-1, varint(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff));
    }

    @Test
    void rows_of_a_tree_come_in_the_order_of_their_numbers() throws Exception {
        List<String> ids = ids(IssoFile.saved(folder, IssoFile.OLD));

        assertEquals(41, ids.size());
        assertEquals(
                ids.stream()
                        .sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b))
                        .toList(),
                ids);
    }

    /** The last page of a tree is named by its root, 8 bytes behind its beginning. */
    @Test
    void pages_that_lead_to_themselves_are_read_once() throws Exception {
        byte[] bytes = Files.readAllBytes(IssoFile.saved(folder, IssoFile.OLD));
        int roots = 0;
        for (int page = 2; page <= bytes.length / PAGE; page++) {
            int at = (page - 1) * PAGE;
            if (bytes[at] == 0x05) {
                ByteBuffer.wrap(bytes).putInt(at + 8, page);
                roots++;
            }
        }
        assertEquals(true, roots > 0);
        Path file = Files.write(folder.resolve("circle"), bytes);

        assertThrows(UnreadableExportException.class, () -> ids(file));
    }

    @Test
    void cells_that_lie_over_each_other_are_damage() throws Exception {
        Path file = IssoFile.saved(folder, IssoFile.CURRENT);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        for (int at = 4096; at < bytes.length; at += 4096) {
            if (bytes[at] == 0x0d && all.getShort(at + 3) > 2) {
                short first = all.getShort(at + 8);
                all.putShort(at + 3, (short) 500);
                for (int i = 0; i < 500; i++) {
                    all.putShort(at + 8 + 2 * i, first);
                }
            }
        }
        Files.write(file, bytes);

        assertThrows(UnreadableExportException.class, () -> ids(file));
    }

    private static long varint(int... bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
        for (int each : bytes) {
            buffer.put((byte) each);
        }
        return Varint.read(buffer.flip());
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        try (var database = new SqliteFile(file)) {
            database.table("comments").orElseThrow().read(Set.of("id"), row -> ids.add(row.value("id")));
        }
        return ids;
    }
}
