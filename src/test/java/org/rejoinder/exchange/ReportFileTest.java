package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @Test
    void each_row_is_a_line_for_its_owner_alone_and_nothing_in_it_is_reckoned_with(@TempDir Path home)
            throws Exception {
        Path path = home.resolve("imports/report.csv");
        try (var file = new ReportFile(path)) {
            file.accept(
                    new ReportRow(ImportItemType.ARTICLE, "post 1", ImportOutcome.NEW, "It becomes a \"draft\", now."));
            file.accept(new ReportRow(null, "=cmd()", null, "@x"));
        }

        assertEquals(
                List.of("about,outcome,words", "post 1,new,\"It becomes a \"\"draft\"\", now.\"", "'=cmd(),note,'@x"),
                Files.readAllLines(path));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }
}
