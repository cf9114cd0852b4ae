package org.rejoinder.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of words, kept true by a log of words. */
class IndexMaintainerTest {

    private static final Duration NO_TIME = Duration.ofMillis(1);

    @TempDir
    private Path folder;

    private final Log log = new Log();
    private final Time time = new Time();
    private IndexMaintainer<Words> maintainer;

    @BeforeEach
    void open() {
        maintainer = maintainer();
    }

    @AfterEach
    void close() {
        maintainer.close();
    }

    @Test
    void it_is_made_of_what_is_there_and_then_hears_of_what_comes() throws IOException {
        log.words.addAll(List.of("one", "two"));
        assertFalse(maintainer.catchUpWithin(NO_TIME), "there is none yet, and whoever searches does not make it");

        maintainer.look();

        assertTrue(maintainer.isWhole());
        assertTrue(knows("one") && knows("two"));
        log.words.add("three");
        assertTrue(maintainer.catchUpWithin(NO_TIME));
        assertTrue(knows("three"));
    }

    @Test
    void what_was_kept_is_opened_again_and_told_what_it_missed() throws IOException {
        log.words.add("one");
        maintainer.look();
        maintainer.close();
        log.words.add("two");
        maintainer = maintainer();

        maintainer.look();

        assertEquals(1, log.made);
        assertTrue(knows("one") && knows("two"));
    }

    @Test
    void what_is_kept_for_another_site_is_made_anew_while_the_former_one_answers() throws IOException {
        log.words.add("one");
        maintainer.look();
        Words former = index();
        log.during = () -> assertSame(former, index(), "it goes on answering");
        log.site = "another";
        log.words.add("a change of the site");

        maintainer.look();

        assertNotSame(former, index());
        assertEquals(2, log.made);
        assertTrue(knows("one"));
    }

    @Test
    void it_is_made_anew_when_somebody_asks_for_it_once() throws IOException {
        log.words.add("one");
        maintainer.look();
        log.requested = true;

        maintainer.look();
        maintainer.look();

        assertEquals(2, log.made);
        assertTrue(knows("one"));
    }

    @Test
    void one_that_could_not_be_made_is_not_tried_again_at_once_and_the_former_one_goes_on_answering()
            throws IOException {
        log.words.add("one");
        maintainer.look();
        log.requested = true;
        log.during = () -> {
            throw new IOException("no space");
        };

        assertThrows(IllegalStateException.class, maintainer::look);
        maintainer.look();

        assertEquals(2, log.made);
        assertFalse(maintainer.isWhole());
        assertTrue(knows("one"));
        time.now = time.now.plusSeconds(60);
        log.during = () -> {};
        maintainer.look();
        assertEquals(3, log.made);
        assertTrue(maintainer.isWhole());
    }

    @Test
    void one_that_is_as_it_was_written_is_not_made_anew_whatever_it_is_suspected_of() {
        maintainer.look();
        Words suspected = index();
        maintainer.suspect(suspected, new IOException("of a test: nothing is wrong with it"));

        maintainer.look();

        assertSame(suspected, index());
    }

    @Test
    void while_the_server_stops_nothing_is_begun() {
        maintainer.close();

        maintainer.look();

        assertEquals(Optional.empty(), maintainer.index());
        assertEquals(0, log.made);
    }

    private IndexMaintainer<Words> maintainer() {
        return new IndexMaintainer<>(log, folder, Duration.ofMinutes(1), time);
    }

    private Words index() {
        return maintainer.index().orElseThrow();
    }

    private boolean knows(String word) throws IOException {
        return index().files().ask(searcher -> searcher.count(new TermQuery(new Term("word", word)))) == 1;
    }

    private static final class Words implements MaintainedIndex {

        private final LuceneIndex files;
        private final String site;
        private int position;

        private Words(LuceneIndex files, String site, int position) {
            this.files = files;
            this.site = site;
            this.position = position;
        }

        @Override
        public LuceneIndex files() {
            return files;
        }

        @Override
        public Map<String, String> data() {
            return Map.of("site", site, "position", String.valueOf(position));
        }
    }

    private interface Event {
        void happens() throws IOException;
    }

    private static final class Log implements IndexSource<Words> {

        private final List<String> words = new ArrayList<>();
        private String site = "this";
        private boolean requested;
        private int made;
        private Event during = () -> {};

        @Override
        public String name() {
            return "index of a test";
        }

        @Override
        public Optional<Words> open(Path folder) throws IOException {
            Map<String, String> kept = LuceneIndex.kept(folder);
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Words(
                            LuceneIndex.open(folder, new FoldingAnalyzer()),
                            kept.get("site"),
                            Integer.parseInt(kept.get("position"))));
        }

        @Override
        public Words anew(Path folder) throws IOException {
            made++;
            return new Words(LuceneIndex.anew(folder, new FoldingAnalyzer()), site, 0);
        }

        @Override
        public boolean holds(Words index) {
            return index.site.equals(site);
        }

        @Override
        public void fill(Words index, Progress progress) throws IOException {
            progress.step();
            during.happens();
            while (catchUp(index, progress)) {
                progress.step();
            }
        }

        @Override
        public boolean catchUp(Words index, Progress progress) throws IOException {
            if (!holds(index)) {
                progress.doubted();
                return false;
            }
            if (index.position < words.size()) {
                String word = words.get(index.position);
                var document = new Document();
                document.add(new StringField("word", word, Field.Store.NO));
                index.files().put(new Term("word", word), document);
                index.position++;
                index.refresh();
                progress.changed();
            }
            return index.position < words.size();
        }

        @Override
        public boolean isRebuildRequested() {
            return requested;
        }

        @Override
        public void rebuilt() {
            requested = false;
        }
    }

    private static final class Time extends Clock {

        private Instant now = Instant.parse("2026-11-01T12:00:00Z");

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
    }
}
