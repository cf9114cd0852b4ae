package org.rejoinder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteRestoringTest {

    private static final String ROWS = "{\"version\": 1, \"mostly\": [{}, {}, {}]}";

    /** Parts that are verified, rows that are surveyed, and rows that are told of. */
    private static final int STRETCHES = 1 + 3 + 3;

    private final List<SourceSite> sites = new ArrayList<>();
    private int stretches;
    private Path file;

    @BeforeEach
    void export(@TempDir Path folder) throws Exception {
        file = folder.resolve("export.zip");
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(ROWS.getBytes(StandardCharsets.UTF_8)));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "rejoinder.json", ROWS);
            add(
                    zip,
                    "manifest.json",
                    "{\"format\": \"rejoinder-export\", \"site\": \"https://old.example\", \"entries\": [{\"name\": \"rejoinder.json\", \"sha256\": \"%s\"}]}"
                            .formatted(hash));
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void check(int most) throws IOException {
        new SiteRestoring().check(file, sites::add, new ImportReport(row -> {}, () -> {
            stretches++;
            if (stretches == most) {
                throw new CancelledException();
            }
        }));
    }

    private static final class CancelledException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_dry_run_can_be_cancelled_wherever_it_is() throws IOException {
        check(0);
        assertEquals(STRETCHES, stretches);

        for (int most = 1; most <= STRETCHES; most++) {
            stretches = 0;
            int after = most;
            assertThrows(CancelledException.class, () -> check(after));
        }
    }
}
