package org.rejoinder.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.database.DatabaseConnection;
import org.rejoinder.database.Migrations;
import org.rejoinder.launch.SiteKeyBootstrap;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.FilledDatabase;

/** A file that an earlier release wrote, and what becomes of files on their way. */
class BackupFileTest {

    /** Written by the release whose tables have version 74; never written anew. */
    private static final String EARLIER = "version-74.backup";

    @TempDir
    private Path folder;

    private Path file;
    private Settings site;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("site.backup");
        try (var earlier = BackupFileTest.class.getResourceAsStream(EARLIER)) {
            Files.copy(earlier, file, StandardCopyOption.REPLACE_EXISTING);
        }
        site = Settings.read(name -> Optional.ofNullable(
                name.equals("rejoinder.home") ? folder.resolve("home").toString() : null));
    }

    private String refusal() {
        return assertThrows(BackupException.class, () -> Restore.verify(file)).getMessage();
    }

    private void assertNothingIsRestored() {
        RuntimeException refusal = assertThrows(RuntimeException.class, () -> new Restore(site).from(file));
        assertEquals(1, refusal.getMessage().lines().count());
        assertFalse(Files.exists(site.home().resolve("restore.unfinished")));
        assertFalse(Files.exists(site.home().resolve("rejoinder.mv.db")));
    }

    @Test
    void a_backup_of_an_earlier_release_becomes_a_site_of_this_one() throws Exception {
        new Restore(site).from(file);
        new Migrations(site.database()).run();
        new SiteKeyBootstrap(site).run();

        try (Connection connection = DatabaseConnection.open(site.database())) {
            Map<String, List<String>> rows = new FilledDatabase(connection).rows();
            assertEquals(3, rows.get("reply").size());
            assertTrue(rows.get("reply").get(0).contains("1\t\\N\n\r\\.\\\b\f\u000b\\t \"'é\u2028ع😀 "));
        }
        assertEquals("a picture", Files.readString(site.home().resolve("media/0a/0a1b2c-10x10.png")));
    }

    @Test
    void one_that_is_cut_off_is_refused_wherever_it_ends() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals("it is no backup of Rejoinder, or only a part of one", refusal());
        }
        assertNothingIsRestored();
    }

    @Test
    void a_changed_byte_is_found_or_changes_nothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> content = content();
        int found = 0;
        for (int place = 0; place < whole.length; place += 61) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x11;
            Files.write(file, changed);
            try {
                Restore.verify(file);
                assertEquals(content, content(), "byte " + place);
            } catch (BackupException refused) {
                assertEquals(1, refused.getMessage().lines().count());
                found++;
            }
        }
        assertTrue(found > 0);
    }

    @Test
    void what_is_no_backup_is_refused() throws IOException {
        Files.writeString(file, "words");
        assertEquals("it is no backup of Rejoinder, or only a part of one", refusal());
        write(Map.of("index.html", "words"));
        assertEquals("it is no backup of Rejoinder", refusal());
        Files.delete(file);
        assertEquals(file + ": there is no such file or directory", refusal());
        file = folder;
        assertTrue(refusal().startsWith("it is a directory"));
    }

    @Test
    void what_gives_its_bytes_only_once_is_refused_without_waiting_for_them() throws Exception {
        file = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertTrue(refusal().startsWith("it is no regular file")));
        assertTimeoutPreemptively(Duration.ofSeconds(30), this::assertNothingIsRestored);
    }

    @Test
    void one_whose_tables_are_of_a_newer_release_says_so() throws IOException {
        write(with("manifest.properties", "format=1\nschema=9999\ndatabase=H2\nmade=2026-11-01T08:00:00Z\n"));

        String refusal = assertThrows(RuntimeException.class, () -> new Restore(site).from(file))
                .getMessage();

        assertEquals("it was made by a newer version of Rejoinder (tables of version 9999); take that one", refusal);
        assertNothingIsRestored();
    }

    @Test
    void what_is_made_up_otherwise_is_refused_whatever_its_checksums_say() throws IOException {
        assertRefused(
                "it was made by a newer Rejoinder (format 2); take that one", "manifest.properties", "format=2\n");
        assertRefused("it has a manifest that cannot be read", "manifest.properties", "format=one\n");
        assertRefused("it is no backup of Rejoinder: there is a \"media/../../x\" in it", "media/../../x", "outside");
        assertRefused("it is no backup of Rejoinder: there is a \"../x\" in it", "../x", "outside");
        assertRefused("it is no backup of Rejoinder: there is a \"/etc/x\" in it", "/etc/x", "outside");
        assertRefused("it has a key that is not the one of its database", "rejoinder.key", "x".repeat(40));
        assertRefused("it has no rejoinder.key", "rejoinder.key", null);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void tables_of_a_newer_release_or_of_none_are_refused_and_leave_nothing() throws IOException {
        write(with("manifest.properties", "format=1\nschema=9999\ndatabase=H2\nmade=2026-11-01T08:00:00Z\n"));
        assertNothingIsRestored();
        write(with("tables/stranger.tsv", "id\n1\n"));
        assertNothingIsRestored();
        write(with("tables/heartbeat.tsv", "beat\nno number\n"));
        assertNothingIsRestored();
        write(with("tables/heartbeat.tsv", "beat\n1\t2\n"));
        assertNothingIsRestored();
        write(with("tables/heartbeat.tsv", "beat; drop table reply\n1\n"));
        assertNothingIsRestored();
    }

    private void assertRefused(String refusal, String name, String content) throws IOException {
        write(with(name, content));
        assertEquals(refusal, refusal());
        assertNothingIsRestored();
        copy();
    }

    /** As it is, but for this part; the checksums agree. */
    private Map<String, String> with(String name, String changed) throws IOException {
        copy();
        Map<String, String> parts = content();
        parts.remove("checksums");
        parts.put(name, changed);
        parts.values().removeIf(each -> each == null);
        var lines = new StringBuilder();
        parts.forEach((each, content) -> {
            var digest = Checksum.digest();
            digest.update(content.getBytes(StandardCharsets.ISO_8859_1));
            lines.append(Checksum.line(Checksum.hex(digest), each));
        });
        parts.put("checksums", lines.toString());
        return parts;
    }

    private void write(Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Byte for byte. */
    private Map<String, String> content() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return parts;
    }
}
