package org.rejoinder.exchange.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.exchange.ImportItemType;
import org.rejoinder.exchange.ImportOutcome;
import org.rejoinder.exchange.ReportRow;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.exchange.wxr.WxrFile;
import org.rejoinder.html.ArticleImage;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.settings.ExchangeRequest;
import org.rejoinder.settings.Settings;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ImportRunsIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    private ImportStart start;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportReports reports;

    @Inject
    private ImportCleaning cleaning;

    @Inject
    private BringWork bringWork;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private Settings settings;

    @Inject
    private Given given;

    private Account administrator;
    private String slug;
    private String site;

    @BeforeEach
    void prepare() {
        administrator = given.account(Role.ADMINISTRATOR);
        slug = "run-" + UUID.randomUUID();
        site = "https://" + UUID.randomUUID() + ".example";
    }

    @Test
    void a_file_that_is_sent_is_looked_through_first_then_imported_and_then_deleted() throws Exception {
        long id = start.upload(administrator, "my export.xml", stream(export(3)));
        awaitState(id, ImportPhase.CHECK, ImportState.DONE);

        ImportRun checked = runs.with(id).orElseThrow();
        assertEquals(1, checked.checkedCounts().count(ImportItemType.ARTICLE, ImportOutcome.NEW));
        assertEquals(3, checked.checkedCounts().count(ImportItemType.REPLY, ImportOutcome.NEW));
        assertEquals(site, checked.source());
        assertEquals("my export.xml", checked.file().name());
        assertTrue(articles.published(slug).isEmpty(), "nothing is changed by looking");
        assertEquals(6, rows(checked, ImportPhase.CHECK).size());

        assertTrue(runs.begin(id, ImportPhase.IMPORT));
        awaitState(id, ImportPhase.IMPORT, ImportState.DONE);

        ImportRun imported = runs.with(id).orElseThrow();
        assertEquals(3, imported.broughtCounts().count(ImportItemType.REPLY, ImportOutcome.NEW));
        assertEquals(3, textsOn(slug).size());
        Eventually.within(
                LONG,
                "the file is deleted: it has the addresses of people",
                () -> !runs.with(id).orElseThrow().file().isThere());
        assertFalse(runs.begin(id, ImportPhase.IMPORT), "it is done");
    }

    /** The end of a ZIP has what is in it, and the end of JSON what it is of. */
    @ParameterizedTest
    @EnumSource(LongExport.class)
    void a_long_export_is_taken_however_it_is_packed(LongExport export) throws Exception {
        long id = start.upload(administrator, "old", new ByteArrayInputStream(export.file()));

        awaitState(id, ImportPhase.CHECK, ImportState.DONE);
        assertFalse(runs.with(id).orElseThrow().checkedCounts().isEmpty());
    }

    @Test
    void half_a_zip_is_refused_and_nothing_of_it_is_kept() throws Exception {
        long before = files();
        byte[] zip = LongExport.ZIP.file();

        assertThrows(
                UnreadableExportException.class,
                () -> start.upload(
                        administrator, "old.zip", new ByteArrayInputStream(Arrays.copyOf(zip, zip.length / 2))));

        assertEquals(before, files());
    }

    @Test
    void what_is_no_export_is_refused_and_nothing_of_it_is_kept() throws Exception {
        long before = files();

        assertThrows(
                UnreadableExportException.class,
                () -> start.upload(administrator, "page.html", stream("<html><body>x</body></html>")));
        assertThrows(IOException.class, () -> start.upload(administrator, "empty.xml", stream("")));
        assertThrows(
                UncheckedIOException.class,
                () -> start.upload(
                        administrator, "cut.xml", new BrokenStream(export(2).getBytes(StandardCharsets.UTF_8))));
        for (String path : new String[] {"", "export.xml", "/nowhere/at/all.xml", "/tmp", "/dev/null", "\0"}) {
            assertThrows(UnreadableExportException.class, () -> start.open(administrator, path), path);
        }

        assertEquals(before, files());
    }

    @Test
    void only_who_may_move_content_begins_one() {
        Account editor = given.account(Role.EDITOR);
        assertThrows(PermissionDeniedException.class, () -> start.upload(editor, "x.xml", stream(export(1))));
        assertThrows(PermissionDeniedException.class, () -> start.open(editor, "/srv/x.xml"));
        assertThrows(PermissionDeniedException.class, () -> runs.beginRemoval(1, editor));
    }

    @Test
    void one_that_was_broken_off_goes_on_where_it_was_and_its_report_has_each_row_once() throws Exception {
        Path file = Files.writeString(Files.createTempDirectory("import").resolve("export.xml"), export(450));
        ImportRun run = runs.add(
                ImportedFile.at(file, "export.xml", false),
                PictureOrigin.NONE,
                ImportPhase.IMPORT,
                administrator,
                null);
        runs.change(run.id(), found -> found.end(ImportState.STOPPED, null, run.begunAt()));

        assertThrows(ImportStoppedException.class, () -> bringWork.perform(run, rows -> rows > 0));
        int brought = textsOn(slug).size();
        assertTrue(brought > 0 && brought < 450, "stopped between two stretches: " + brought);

        ImportCounts counts = bringWork.perform(run, rows -> false);

        assertEquals(450, textsOn(slug).size());
        assertEquals(450, counts.count(ImportItemType.REPLY, ImportOutcome.NEW), "it is one import");
        List<String> abouts =
                rows(run, ImportPhase.IMPORT).stream().map(ReportRow::about).toList();
        assertEquals(453, abouts.size());
        assertEquals(453, abouts.stream().distinct().count());
    }

    @Test
    void one_that_was_broken_off_goes_on_with_its_pictures_and_tells_of_each_once() throws Exception {
        Path folder = Files.createTempDirectory("import");
        Path uploads = Files.createDirectories(folder.resolve("uploads/" + slug));
        for (int i = 0; i < 3; i++) {
            var drawing = new BufferedImage(700, 500 + i, BufferedImage.TYPE_INT_RGB);
            drawing.setRGB(i, i, slug.hashCode());
            ImageIO.write(drawing, "png", uploads.resolve(i + ".png").toFile());
        }
        String shown = IntStream.range(0, 3)
                .mapToObj(i -> "<img src=\"" + site + "/wp-content/uploads/" + slug + "/" + i + ".png\" alt=\"A\">")
                .collect(Collectors.joining());
        Path file = Files.writeString(
                folder.resolve("export.xml"),
                export(2).replace("<content:encoded><![CDATA[", "<content:encoded><![CDATA[" + shown));
        PictureOrigin origin =
                start.picturesAt(administrator, uploads.getParent().toString(), false);
        long id = runs.add(ImportedFile.at(file, "export.xml", false), origin, ImportPhase.IMPORT, administrator, null)
                .id();
        runs.change(id, found -> found.end(ImportState.STOPPED, null, found.begunAt()));
        ImportRun run = runs.with(id).orElseThrow();

        assertThrows(ImportStoppedException.class, () -> bringWork.perform(run, rows -> rows > 0));
        assertTrue(articles.published(slug).isEmpty(), "stopped between two pictures");

        ImportCounts counts = bringWork.perform(runs.with(id).orElseThrow(), rows -> false);

        assertEquals(3, counts.count(ImportItemType.PICTURE, ImportOutcome.NEW), "it is one import");
        assertEquals(
                3,
                ArticleImage.in(articles.published(slug).orElseThrow().body().toString())
                        .size());
        assertEquals(
                3,
                rows(run, ImportPhase.IMPORT).stream()
                        .map(ReportRow::about)
                        .filter(about -> about.startsWith("picture "))
                        .distinct()
                        .count());
        assertEquals(8, rows(run, ImportPhase.IMPORT).size());
        assertTrue(
                rows(run, ImportPhase.IMPORT).stream()
                        .filter(row -> row.about().startsWith("picture "))
                        .allMatch(row -> row.place().matches("/desk/media\\?before=\\d+#picture-\\d+")),
                "each leads to its place in the library");
    }

    @Test
    void pictures_that_cannot_be_read_are_named_before_anything_is_begun() {
        for (String path : new String[] {"uploads", "/nowhere/at/all", "/dev/null", "\0"}) {
            assertThrows(UnreadableExportException.class, () -> start.picturesAt(administrator, path, false), path);
        }
    }

    @Test
    void one_that_runs_is_taken_by_no_other_server_and_goes_on_after_a_restart_of_its_own() throws Exception {
        Path file = Files.writeString(Files.createTempDirectory("import").resolve("export.xml"), export(1));
        ImportRun run = runs.add(
                ImportedFile.at(file, "export.xml", false), PictureOrigin.NONE, ImportPhase.CHECK, administrator, null);
        var now = run.begunAt();

        run.take("one:/home", now, now.plusSeconds(60));
        assertFalse(run.isFreeFor("other:/home", now.plusSeconds(30)));
        assertTrue(run.isFreeFor("other:/home", now.plusSeconds(61)), "it says nothing any more");
        assertTrue(run.isFreeFor("one:/home", now.plusSeconds(1)));
        assertTrue(run.resumedAt().isEmpty());

        run.take("one:/home", now.plusSeconds(1), now.plusSeconds(60));
        assertTrue(run.resumedAt().isPresent(), "the page says so");
        awaitState(run.id(), ImportPhase.CHECK, ImportState.DONE);
    }

    @Test
    void a_file_that_has_changed_since_it_was_looked_through_is_not_imported_unseen() throws Exception {
        Path file = Files.writeString(Files.createTempDirectory("import").resolve("export.xml"), export(1));
        long id = start.open(administrator, file.toString());
        awaitState(id, ImportPhase.CHECK, ImportState.DONE);
        Files.writeString(file, export(2));

        assertTrue(runs.begin(id, ImportPhase.IMPORT));
        awaitState(id, ImportPhase.IMPORT, ImportState.FAILED);
        assertTrue(runs.with(id).orElseThrow().problem().orElse("").contains("has changed"));

        assertTrue(runs.begin(id, ImportPhase.CHECK));
        awaitState(id, ImportPhase.CHECK, ImportState.DONE);
        assertEquals(2, runs.with(id).orElseThrow().checkedCounts().count(ImportItemType.REPLY, ImportOutcome.NEW));
        assertTrue(Files.exists(file), "a file of the server is nobody's to delete");
    }

    @Test
    void what_nobody_wants_to_bring_is_discarded_with_its_file() throws Exception {
        long before = files();
        long id = start.upload(administrator, "export.xml", stream(export(1)));
        awaitState(id, ImportPhase.CHECK, ImportState.DONE);

        assertTrue(cleaning.discard(id));

        assertTrue(runs.with(id).isEmpty());
        assertEquals(before, files());
        assertFalse(cleaning.discard(id));
    }

    @Test
    void one_that_is_asked_for_on_the_server_is_in_the_list_and_is_answered() throws Exception {
        Path file = Files.writeString(Files.createTempDirectory("import").resolve("export.xml"), export(2));
        ExchangeRequest request = ExchangeRequest.make(settings.home(), ExchangeRequest.Verb.IMPORT, file);

        ExchangeRequest.Answer answer = request.await(LONG, LONG, line -> {}).orElseThrow();

        assertTrue(answer.done(), answer::toString);
        assertEquals(
                "Articles: 1 new, 0 updated, 0 unchanged, 0 different and left alone, 0 refused",
                answer.lines().get(0));
        ImportRun run = runs.ofRequest(request.file().getFileName().toString()).orElseThrow();
        assertEquals(ImportState.DONE, run.state());
        assertTrue(run.by().isEmpty());
        assertTrue(runs.before(Long.MAX_VALUE, 100).stream()
                .anyMatch(each -> each.id().equals(run.id())));
    }

    private List<ReportRow> rows(ImportRun run, ImportPhase phase) throws IOException {
        return reports.read(run, phase, row -> true, 0, 1_000).rows();
    }

    private List<String> textsOn(String at) {
        Article article = articles.published(at).orElseThrow();
        return replies.readOn(article, 0, 1_000).stream().map(Reply::text).toList();
    }

    private void awaitState(long id, ImportPhase phase, ImportState state) {
        Eventually.within(LONG, phase + " is " + state, () -> {
            ImportRun run = runs.with(id).orElseThrow();
            return run.phase() == phase && run.state() == state;
        });
    }

    private long files() throws IOException {
        Path folder = settings.home().resolve("imports");
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".csv")).count();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String export(int comments) {
        String[] all = IntStream.rangeClosed(1, comments)
                .mapToObj(i -> WxrFile.comment(i, "0", "1", "", "Number " + i))
                .toArray(String[]::new);
        return WxrFile.of(WxrFile.post(1, "publish", "x", all))
                .replace("<wp:base_blog_url>https://old.example/blog/", "<wp:base_blog_url>" + site)
                .replace("<![CDATA[post-1]]>", "<![CDATA[" + slug + "]]>");
    }

    /** Ends as a connection does that is lost. */
    private static final class BrokenStream extends ByteArrayInputStream {

        BrokenStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            int read = super.read(into, offset, length);
            if (read < 0) {
                throw new UncheckedIOException(new EOFException());
            }
            return read;
        }
    }
}
