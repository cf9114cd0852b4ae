package org.rejoinder.pagecache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.node.ContentChanged;
import org.rejoinder.node.Nodes;
import org.rejoinder.settings.Settings;

class PageCacheTest {

    private static final String ADDRESS = "/articles/a";

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private boolean upToDate = true;
    private boolean cutOff;
    private boolean alone = true;

    private final Nodes nodes = new Nodes() {
        @Override
        public boolean isUpToDate() {
            return upToDate;
        }

        @Override
        public boolean isCutOff() {
            return cutOff;
        }

        @Override
        public boolean isAlone() {
            return alone;
        }
    };

    @TempDir
    private Path folder;

    private PageCache pageCache;

    @BeforeEach
    void begin() {
        var given = Map.of("rejoinder.pages", folder.toString());
        Settings settings = Settings.read(name -> Optional.ofNullable(given.get(name)));
        pageCache = new PageCache(clock, new StaticPageExport(settings, clock), nodes);
    }

    @Test
    void a_page_is_kept_until_one_of_the_things_it_is_made_of_is_forgotten() {
        make(ADDRESS, "site", "article 1");
        make("/articles/b", "site", "article 2");

        pageCache.forget(Set.of("article 1", "article 3"));

        assertTrue(pageCache.at(ADDRESS).isEmpty());
        assertTrue(pageCache.at("/articles/b").isPresent());
        make(ADDRESS, "site", "article 1");
        assertTrue(pageCache.at(ADDRESS).isPresent());
    }

    @Test
    void what_it_answers_and_what_is_made_is_counted() {
        assertTrue(pageCache.at(ADDRESS).isEmpty());
        make(ADDRESS, "site");
        pageCache.at(ADDRESS);
        pageCache.at(ADDRESS);

        assertEquals(1, pageCache.made());
        assertEquals(2, pageCache.answered());
    }

    @Test
    void a_page_made_of_what_was_forgotten_meanwhile_is_given_to_nobody_who_asks_afterwards() {
        PageLoad before = pageCache.render(ADDRESS);
        assertTrue(before.isMine());
        pageCache.forget(Set.of("article 1"));

        PageLoad after = pageCache.render(ADDRESS);
        assertNotSame(before, after, "nobody who asks now waits for the old one");
        assertTrue(after.isMine());
        pageCache.finish(before, page(before, "site", "article 1"));
        assertTrue(pageCache.at(ADDRESS).isEmpty());

        pageCache.finish(after, page(after, "site", "article 1"));
        assertTrue(pageCache.at(ADDRESS).isPresent());
    }

    @Test
    void of_many_who_ask_at_once_one_makes_the_page_and_all_get_it() throws Exception {
        PageLoad first = pageCache.render(ADDRESS);
        assertTrue(first.isMine());
        PageLoad second = pageCache.render(ADDRESS);
        assertSame(first, second);
        assertFalse(second.isMine());
        var waiting = CompletableFuture.supplyAsync(second::await);
        Optional<CachedPage> page = page(first, "site");

        pageCache.finish(first, page);

        assertEquals(page, waiting.get());
        assertNotSame(first, pageCache.render(ADDRESS), "it is over");
    }

    @Test
    void who_waits_for_a_page_that_could_not_be_made_makes_their_own() {
        PageLoad failed = pageCache.render(ADDRESS);
        assertTrue(failed.isMine());

        pageCache.finish(failed, Optional.empty());

        assertTrue(failed.await().isEmpty());
        assertTrue(pageCache.at(ADDRESS).isEmpty());
        assertTrue(pageCache.render(ADDRESS).isMine());
    }

    @Test
    void a_page_that_changes_by_itself_is_kept_until_then() {
        PageLoad pageLoad = pageCache.render(ADDRESS);
        pageCache.finish(
                pageLoad,
                Optional.of(CachedPage.of(
                        "text/html",
                        List.of(),
                        new byte[1],
                        Set.of("site"),
                        pageLoad.began(),
                        Optional.of(now.plusSeconds(60)))));

        now = now.plusSeconds(59);
        assertTrue(pageCache.at(ADDRESS).isPresent());
        now = now.plusSeconds(1);
        assertTrue(pageCache.at(ADDRESS).isEmpty());
    }

    @Test
    void a_page_is_a_file_as_long_as_it_is_true_and_no_two_versions_share_a_second() throws Exception {
        Path file = folder.resolve("pages/articles/a.html");
        make(ADDRESS, "site", "article 1");
        Instant first = Files.getLastModifiedTime(file).toInstant();
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        pageCache.forget(Set.of("article 1"));
        assertEquals(Set.of(), files());
        PageLoad old = pageCache.render(ADDRESS);
        pageCache.forget(Set.of("article 1"));
        finish(old, page(old, "site", "article 1"));
        assertFalse(Files.exists(file), "it was not true any more when it was ready");

        make(ADDRESS, "site", "article 1");
        assertTrue(Files.getLastModifiedTime(file).toInstant().isAfter(first));
        begin();
        assertEquals(Set.of(), files(), "nothing is left of the last run");
    }

    @Test
    void a_file_stays_when_what_its_page_was_made_of_before_is_forgotten() {
        Path file = folder.resolve("pages/articles/a.html");
        make(ADDRESS, "article 1", "article 2");
        pageCache.forget(Set.of("article 1"));
        make(ADDRESS, "article 1");

        pageCache.forget(Set.of("article 2"));

        assertTrue(pageCache.at(ADDRESS).isPresent());
        assertTrue(Files.exists(file), "it is as true as the page");
        pageCache.forget(Set.of("article 1"));
        assertFalse(Files.exists(file));
    }

    @Test
    void a_page_is_a_file_plain_and_packed_and_so_is_a_feed_and_nothing_with_parameters() throws Exception {
        make(ADDRESS, "articles");
        make("/", "articles");
        make("/articles/a?page=2", "articles");
        make("/articles/%2e%2e", "articles");
        PageLoad feed = pageCache.render("/feed.atom");
        finish(feed, answer("application/atom+xml;charset=UTF-8", feed, "articles"));

        assertEquals(
                Set.of(
                        "articles/a.html",
                        "articles/a.html.gz",
                        "articles/a.html.br",
                        ".html",
                        ".html.gz",
                        ".html.br",
                        "feed.atom",
                        "feed.atom.gz",
                        "feed.atom.br"),
                files());
        pageCache.forget(Set.of("articles"));
        assertEquals(Set.of(), files());
    }

    @Test
    void forms_of_a_page_that_share_a_second_differ_in_length() throws Exception {
        PageLoad pageLoad = pageCache.render(ADDRESS);
        finish(
                pageLoad,
                Optional.of(CachedPage.of(
                        "text/html;charset=UTF-8",
                        List.of(),
                        "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8),
                        Set.of("site"),
                        pageLoad.began(),
                        Optional.empty())));

        assertEquals(Set.of("articles/a.html"), files(), "packed it is larger");
    }

    private Set<String> files() throws IOException {
        Path pages = folder.resolve("pages");
        try (Stream<Path> found = Files.walk(pages)) {
            return found.filter(Files::isRegularFile)
                    .map(each -> pages.relativize(each).toString())
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void each_coding_has_a_tag_of_its_own_and_a_weight_of_zero_is_a_refusal() {
        CachedPage page = page(pageCache.render(ADDRESS), "site").orElseThrow();
        String plain = page.plain().tag();
        String gzip = page.gzip().tag();
        String brotli = page.brotli().orElseThrow().tag();

        assertEquals(3, Set.of(plain, gzip, brotli).size());
        assertEquals(brotli, page.formFor("gzip, deflate, br").tag());
        assertEquals(brotli, page.formFor("zstd,br ; q=0.1").tag());
        assertEquals(gzip, page.formFor("gzip, brown").tag());
        assertEquals(brotli, page.formFor("brown, BR").tag());
        assertEquals(gzip, page.formFor("br;q=0, gzip").tag());
        assertEquals(gzip, page.formFor("gzip;q=0.5").tag());
        assertEquals(gzip, page.formFor("br;q=0.1, gzip;q=0.9").tag());
        assertEquals(brotli, page.formFor("gzip;q=0.5, br;q=0.5, *;q=0.1").tag());
        assertEquals(plain, page.formFor("gzip;q=0").tag());
        assertEquals(plain, page.formFor("deflate, gzip ; q=0.00").tag());
        assertEquals(plain, page.formFor("zstd").tag());
        assertEquals(plain, page.formFor("").tag());
        assertEquals(plain, page.formFor(null).tag());
        assertTrue(page.gzip().isHad("\"other\", W/" + gzip));
        assertTrue(page.gzip().isHad("*"));
        assertFalse(page.gzip().isHad(plain));
        assertFalse(page.gzip().isHad(null));
    }

    @Test
    void a_coding_is_made_when_it_is_asked_for_first_and_once_for_all_who_ask() {
        var made = new AtomicInteger();
        ContentCoding contentCoding = ContentCoding.packed("gzip", "tag", () -> {
            made.incrementAndGet();
            return new byte[1];
        });
        assertEquals(0, made.get());

        List<byte[]> given = IntStream.range(0, 100)
                .parallel()
                .mapToObj(unused -> contentCoding.bytes())
                .toList();

        assertEquals(1, made.get());
        assertTrue(given.stream().allMatch(bytes -> bytes == contentCoding.bytes()));
    }

    @Test
    void each_coding_unfolds_to_the_same_page() throws IOException {
        CachedPage page = page(pageCache.render(ADDRESS), "site").orElseThrow();

        assertArrayEquals(
                page.plain().bytes(),
                Decoder.decompress(page.brotli().orElseThrow().bytes()).getDecompressedData());
        assertArrayEquals(
                page.plain().bytes(),
                new GZIPInputStream(new ByteArrayInputStream(page.gzip().bytes())).readAllBytes());
    }

    @Test
    void a_node_that_does_not_hear_of_others_gives_nothing_that_is_ready_and_lets_nobody_wait_for_another() {
        make(ADDRESS, "site");

        upToDate = false;

        assertTrue(pageCache.at(ADDRESS).isEmpty());
        PageLoad first = pageCache.render(ADDRESS);
        PageLoad second = pageCache.render(ADDRESS);
        assertTrue(first.isMine());
        assertTrue(second.isMine(), "what the first was made of may have changed since");
    }

    @Test
    void what_was_made_before_others_were_heard_of_again_is_given_to_nobody() {
        make(ADDRESS, "site");
        upToDate = false;
        PageLoad meanwhile = pageCache.render("/articles/b");

        pageCache.changed(new ContentChanged(Set.of("*"), true));
        upToDate = true;
        pageCache.finish(meanwhile, page(meanwhile, "site"));

        assertTrue(pageCache.at(ADDRESS).isEmpty());
        assertTrue(pageCache.at("/articles/b").isEmpty());
        make(ADDRESS, "site");
        assertTrue(pageCache.at(ADDRESS).isPresent());
    }

    @Test
    void without_a_database_what_is_ready_is_read_as_before() {
        make(ADDRESS, "site");

        upToDate = false;
        cutOff = true;

        assertTrue(pageCache.at(ADDRESS).isPresent());
    }

    @Test
    void only_a_node_that_is_alone_keeps_files() throws IOException {
        make(ADDRESS, "site");
        assertTrue(files().contains("articles/a.html"));

        alone = false;
        pageCache.changed(new ContentChanged(Set.of("*"), true));

        assertEquals(Set.of(), files());
        make(ADDRESS, "site");
        assertEquals(Set.of(), files());
    }

    private void make(String address, String... names) {
        PageLoad pageLoad = pageCache.render(address);
        assertTrue(pageLoad.isMine());
        finish(pageLoad, page(pageLoad, names));
    }

    private void finish(PageLoad pageLoad, Optional<CachedPage> page) {
        pageCache.finish(pageLoad, page);
        page.ifPresent(made -> pageCache.keepAsFile(pageLoad.address(), made));
    }

    private static Optional<CachedPage> page(PageLoad pageLoad, String... names) {
        return answer("text/html;charset=UTF-8", pageLoad, names);
    }

    private static Optional<CachedPage> answer(String type, PageLoad pageLoad, String... names) {
        byte[] bytes = "<!DOCTYPE html><p>Words, and words.".repeat(9).getBytes(StandardCharsets.UTF_8);
        return Optional.of(CachedPage.of(type, List.of(), bytes, Set.of(names), pageLoad.began(), Optional.empty()));
    }
}
