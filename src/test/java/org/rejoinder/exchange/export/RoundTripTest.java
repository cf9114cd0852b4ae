package org.rejoinder.exchange.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.crypto.SealedEmail;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.own.Field;
import org.rejoinder.exchange.own.RejoinderExport;
import org.rejoinder.exchange.own.RestoreListener;
import org.rejoinder.exchange.own.RestoreSurvey;
import org.rejoinder.exchange.own.Sidecar;
import org.rejoinder.exchange.own.SiteRestore;

/** A site with everything in it leaves, comes into an empty one, and leaves again. */
class RoundTripTest {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    private static final RestoreListener NOTHING_ELSE = new Silent();

    private static class Silent implements RestoreListener {
        @Override
        public void row(String member, JsonObject row, boolean isNew) {}

        @Override
        public void flush() {}

        @Override
        public void stretchEnded() {}

        @Override
        public void missing(String picture) {}
    }

    private static String sidecar;
    /** For what brings nothing. */
    private static Connection untouched;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws Exception {
        try (Connection site = full()) {
            sidecar = sidecar(site);
        }
        untouched = empty();
    }

    @Test
    void what_comes_into_an_empty_site_leaves_it_as_it_came() throws Exception {
        Sidecar.MEMBERS.forEach(member ->
                assertFalse(firstRowOf(sidecar, member.name()).isEmpty(), member.name() + " is not in the test"));
        try (Connection other = empty()) {
            assertTrue(isPossible(other));

            restore(other, sidecar);

            assertEquals(sidecar, sidecar(other));
            assertFalse(isPossible(other));
        }
    }

    @Test
    void what_is_reckoned_from_it_fits() throws Exception {
        try (Connection other = empty()) {
            restore(other, sidecar);

            assertEquals(
                    "5 of 7", text(other, "select sum(replies) || ' of ' || min(article_id) from article_reply_count"));
            assertEquals("1", text(other, "select sum(replies) from reply_count where state = 'ERASED'"));
            assertEquals(
                    "000000000100.000000000101.000000000102.000000000103.000000000105 4",
                    text(other, "select path || ' ' || depth from reply where id = 105"));
            assertEquals("2", text(other, "select count(*) from picture_use where article_id = 7"));
            assertEquals(
                    "TRUE",
                    text(other, "select next value for reply_seq > 109 + 50 - 1 or next value for reply_seq > 150"));
            assertEquals(
                    "TRUE",
                    text(
                            other,
                            "select bool_and(disabled and deleted_at is not null and email_digest is null) from account"));
            assertEquals("2", text(other, "select count(distinct email_digest) from writer"));
            assertEquals("0", text(other, "select count(*) from writer where verified_at is not null"));
        }
    }

    @Test
    void one_that_is_broken_off_after_each_stretch_goes_on_until_all_of_it_is_there_once() throws Exception {
        try (Connection site = full();
                Connection other = empty()) {
            try (var statement = site.createStatement()) {
                statement.execute(
                        "insert into reply (id, article_id, path, depth, writer_id, name, text, state, receipt, revision,"
                                + " submitted_at) select x, 7, lpad(cast(x as varchar), 12, '0'), 0, 4, 'Rita', 'x', 'HELD', 'r' || x, 1,"
                                + " timestamp with time zone '2026-02-02 10:00:00+00' from system_range(1001, 9000)");
            }
            String large = sidecar(site);
            Path file = archive(large);
            var stretches = new AtomicInteger();
            RestoreListener breaking = new Silent() {
                @Override
                public void stretchEnded() {
                    stretches.incrementAndGet();
                    throw new UncheckedIOException(new IOException("pulled out"));
                }
            };
            boolean isWhole = false;
            while (!isWhole) {
                int before = stretches.get();
                try {
                    restore(other, file, breaking);
                    isWhole = true;
                } catch (UncheckedIOException pulled) {
                    assertEquals(before + 1, stretches.get());
                    assertEquals(
                            text(other, "select count(*) from reply where state = 'HELD'"),
                            text(other, "select sum(replies) from reply_count where state = 'HELD'"),
                            "what is there is counted");
                }
            }

            assertTrue(stretches.get() > 3, "broken off " + stretches + " times");
            assertEquals(large, sidecar(other));
            assertEquals("0", text(other, "select count(*) from site_restore"));
        }
    }

    @Test
    void a_site_that_was_made_of_an_empty_one_is_empty_still() throws Exception {
        try (Connection other = empty()) {
            restore(other, sidecar(untouched));

            assertEquals(sidecar(untouched), sidecar(other));
            assertTrue(isPossible(other));
        }
    }

    /** Whoever adds a column decides whether it leaves, and describes it or names it here. */
    @Test
    void each_column_leaves_or_stays_for_a_reason() throws Exception {
        Map<String, Set<String>> columns = columns(untouched);
        Sidecar.MEMBERS.forEach(member -> columns.get(member.table())
                .removeAll(member.fields().stream().map(Field::column).toList()));
        columns.get("account").removeAll(Set.of("name", "role", "created_at"));
        columns.get("logo").removeAll(Set.of("digest", "bytes"));
        // The same as what leaves
        columns.get("audit").removeAll(columns(untouched).get("imported_audit"));

        Map<String, Set<String>> stays = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/exchange/stays.txt"))) {
            String[] parts = line.replaceFirst("\\s*#.*", "").split(" ");
            stays.put(parts[0], new TreeSet<>(List.of(parts).subList(1, parts.length)));
        }
        columns.values().removeIf(Set::isEmpty);
        columns.replaceAll((table, left) -> stays.getOrDefault(table, Set.of()).contains("*") ? Set.of("*") : left);
        assertEquals(stays.toString().replace("], ", "],\n"), columns.toString().replace("], ", "],\n"));
    }

    private static Map<String, Set<String>> columns(Connection connection) throws SQLException {
        Map<String, Set<String>> columns = new TreeMap<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select lower(table_name), lower(column_name) from"
                        + " information_schema.columns where table_schema = current_schema")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), none -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
        columns.remove("flyway_schema_history");
        return columns;
    }

    @Test
    void nobody_who_only_signed_in_leaves() {
        assertTrue(sidecar.contains("Ada Writer"));
        assertFalse(sidecar.contains("Nobody of Note"));
        assertFalse(sidecar.contains("Firefox"));
        assertFalse(sidecar.contains("192.0.2"));
        assertFalse(sidecar.contains("Forgotten Fritz"), "whose name was forgotten with the account");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"state\":\"HELD\" | \"state\":\"HELDD\"",
                "\"answers\":100 | \"answers\":99",
                "\"number\":101 | \"number\":100",
                "\"article\":7, | \"article\":77,",
                "\"createdAt\":\"2026 | \"createdAt\":\"yesterday",
                "\"target\":\"/tags/security | \"target\":\"//evil.example",
                "\"width\":900 | \"width\":9.5",
                "\"mode\\\":\\\"FIRST_TIMERS_HELD | \"mode\\\":\\\"ANYTHING",
                "\"version\":1,\"people | \"version\":2,\"people",
                "],\"pages\":[ | ],\"pages\":{",
                "\"role\":\"EDITOR\" | \"role\":\"OWNER\""
            })
    void what_cannot_be_brings_nothing_and_is_said(String said, String instead) throws Exception {
        assertTrue(sidecar.contains(said), said);
        IOException refused = assertThrows(
                IOException.class,
                () -> restore(untouched, sidecar.replaceFirst(Pattern.quote(said), Matcher.quoteReplacement(instead))));

        assertTrue(
                refused instanceof UnreadableExportException || refused instanceof SiteRestore.RestoreRefusedException,
                refused::toString);
        assertEquals("0", text(untouched, "select count(*) from reply"));
        assertTrue(isPossible(untouched), "another file can be brought");
    }

    @Test
    void a_script_in_a_text_and_a_website_that_is_none_stay_outside() throws Exception {
        try (Connection other = empty()) {
            restore(
                    other,
                    sidecar.replace("<p>Nobody knows", "<script>alert(1)</script><p onclick='x'>Nobody knows")
                            .replace("https://rita.example/", "javascript:alert(1)"));

            assertFalse(text(other, "select body from article where id = 7").contains("alert"));
            assertFalse(text(other, "select body from article where id = 7").contains("onclick"));
            assertEquals("", text(other, "select website from reply where id = 100"));
        }
    }

    @Test
    void wordpress_gets_well_formed_xml_of_it() throws Exception {
        try (Connection site = full()) {
            var bytes = new ByteArrayOutputStream();
            new WxrWriter(site, new SiteLinks(URI.create("https://here.example")), Addresses.NONE, NOW, () -> {})
                    .write(bytes);

            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes.toByteArray()));
            assertEquals(10, document.getElementsByTagName("wp:comment").getLength());
            assertEquals(4 + 2 + 1, document.getElementsByTagName("item").getLength());
            String text = bytes.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("https://here.example/media/0123456789abcdef0123456789abcdef-900x600.jpg"));
            assertTrue(text.contains("<wp:comment_parent>103</wp:comment_parent>"));
            assertFalse(text.contains("@"), "no address is in it");
        }
    }

    @Test
    void wordpress_gets_what_is_answered_before_its_answers_whatever_their_numbers_are() throws Exception {
        try (Connection site = full();
                var statement = site.createStatement()) {
            statement.execute(
                    "insert into reply (id, article_id, answers_id, path, depth, writer_id, name, text, state, revision,"
                            + " receipt, submitted_at, published_at, suspicion) select 60, article_id, 103, path || '.000000000060', 4, writer_id, name,"
                            + " text, state, revision, 'r60', submitted_at, published_at, suspicion from reply where id = 103");
            var bytes = new ByteArrayOutputStream();
            new WxrWriter(site, new SiteLinks(URI.create("https://here.example")), Addresses.NONE, NOW, () -> {})
                    .write(bytes);

            String text = bytes.toString(StandardCharsets.UTF_8);
            int answered = text.indexOf("<wp:comment_id>103<");
            assertTrue(answered > 0 && answered < text.indexOf("<wp:comment_id>60<"));
        }
    }

    private void restore(Connection to, String sidecar) throws SQLException, IOException {
        restore(to, archive(sidecar), NOTHING_ELSE);
    }

    private Path archive(String sidecar) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".zip");
        try (var out = Files.newOutputStream(file)) {
            var archive = new ExportArchive(out);
            try (var entry = archive.entry(Sidecar.FILE)) {
                entry.write(sidecar.getBytes(StandardCharsets.UTF_8));
            }
            try (var entry = archive.entry(Sidecar.MANIFEST)) {
                ManifestWriter.write(
                        entry,
                        new SiteLinks(URI.create("https://old.example")),
                        NOW,
                        new ExportOptions(false),
                        new ExportSummary(Map.of(), archive.hash(), List.of()),
                        archive.checksums());
            }
            archive.end();
        }
        return file;
    }

    private static void restore(Connection to, Path file, RestoreListener listener) throws SQLException, IOException {
        to.setAutoCommit(false);
        try (var export = RejoinderExport.open(file)) {
            export.verify();
            new SiteRestore(
                            to,
                            false,
                            export,
                            RestoreSurvey.of(export),
                            (owner, address) -> new SealedEmail("digest of " + owner, "sealed", "key"),
                            (hash, format, width, height, largest) -> true,
                            listener,
                            NOW)
                    .write();
        } finally {
            to.rollback();
            to.setAutoCommit(true);
        }
    }

    private static String sidecar(Connection site) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        new SidecarWriter(site, false, People.of(site), () -> {}).write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private boolean isPossible(Connection site) throws SQLException, IOException {
        try (var export = RejoinderExport.open(archive(sidecar))) {
            return SiteRestore.isPossible(site, false, export);
        }
    }

    private static String firstRowOf(String sidecar, String member) {
        String rows = sidecar.substring(sidecar.indexOf("\"" + member + "\":[") + member.length() + 4);
        return rows.substring(0, rows.indexOf("\n]") < 0 || rows.startsWith("]") ? 0 : 1);
    }

    private static Connection full() throws SQLException, IOException {
        Connection connection = empty();
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/test/resources/exchange/everything.sql")));
        }
        return connection;
    }

    private static Connection empty() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return DriverManager.getConnection(url);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
