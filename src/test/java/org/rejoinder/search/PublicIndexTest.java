package org.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Topic;
import org.rejoinder.i18n.Language;

class PublicIndexTest {

    private static final IndexPosition MARK = new IndexPosition(7, Instant.parse("2026-11-01T08:00:00Z"));
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private static final PublicIndex.Shape FRENCH = new PublicIndex.Shape(Language.FRENCH, AUCKLAND);

    @TempDir
    private Path folder;

    private PublicIndex index;

    @AfterEach
    void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, She publishes corrections, correction",
        "ENGLISH, The editor's receipts and what replied to them, receipt reply editor",
        "ENGLISH, A café in Zürich, cafe zurich",
        "GERMAN, Die Häuser der Städte, haus",
        "GERMAN, Herr Müller aus der Straße, mueller strasse",
        "GERMAN, Zwei Antworten, antwort",
        "FRENCH, L'école des journalistes, ecole journaliste",
        "FRENCH, Les réponses publiées, reponse",
        "SPANISH, Las respuestas más leídas, respuesta leida",
        "ARABIC, الكتب والمقالات, كتب",
        "ARABIC, أخبار اليوم, اخبار",
        "ARABIC, Rejoinder بالعربية, rejoinder",
    })
    void words_are_found_in_other_forms_as_each_language_has_them(Language language, String text, String words)
            throws IOException {
        in(language);
        put(reply(1, "Rita", text));

        assertEquals("r1", found(words));
    }

    @ParameterizedTest
    @EnumSource
    void a_word_is_found_as_it_is_written_and_by_how_it_begins(Language language) throws IOException {
        in(language);
        put(reply(1, "Rita", "Nobody understood the gardening regulations Überraschungen اللغات"));

        assertEquals("r1", found("regulations"));
        assertEquals("r1", found("Überraschungen"));
        assertEquals("r1", found("GARDENIN*"));
        assertEquals("r1", found("überrasch*"));
        assertEquals("r1", found("اللغ*"));
        assertEquals("", found("gardener*"));
    }

    @ParameterizedTest
    @CsvSource({
        "casino, c̶a̶s̶i̶n̶o̶",
        "casino, ⓒⓐⓢⓘⓝⓞ",
        "casino, ｃａｓｉｎｏ",
        "casino, ca\u00ADsi\u200Bno",
        "café, cafe\u0301",
        "cafe, cafe\u0301",
        "ﬁne, fine",
        "كتاب, كِتَـــاب",
        "שלום, שָׁלוֹם",
        "カジノ, ｶｼﾞﾉ"
    })
    void letters_are_found_whatever_is_put_on_top_of_them(String one, String other) throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Rita", "before " + one + " after"));
        put(reply(2, other, "nothing but a name"));

        assertEquals("r1 r2", sorted(one));
        assertEquals("r1 r2", sorted(other));
        assertEquals("r1", found("\"before " + other + " after\""));
        String marked = new SearchHighlighter(index.parse(one), index)
                .passages("before " + other + " after")
                .toString();
        assertEquals("before <mark>" + other + "</mark> after", Parser.unescapeEntities(marked, false));
    }

    @Test
    void all_words_must_be_there_in_whatever_field_and_some_must_not() throws IOException {
        in(Language.ENGLISH);
        put(article(1, "The receipt", "What it is for", "Writers keep it.", "Ada Lovelace", "Small papers"));
        put(reply(2, "Zoë", "Who signs the receipt?"));

        assertEquals("a1 r2", sorted("receipt"));
        assertEquals("a1", found("receipt writers lovelace papers"));
        assertEquals("r2", found("receipt zoe"));
        assertEquals("r2", found("receipt -writers"));
        assertEquals("a1 r2", sorted("writers | signs"));
        assertEquals("r2", found("\"signs the receipt\""));
        assertEquals("", found("\"receipt the signs\""));
        assertEquals("", found("„receipt the signs“ «»"), "whichever quotation marks somebody has");
        assertEquals("a1", found("what it is for the"), "words that are in every text are words, too");
        assertEquals("r2", found("receipt ??? zoë - !"), "what is no word makes no difference");
    }

    @Test
    void what_cannot_be_indexed_is_left_out_and_keeps_nothing_else_from_being_found() throws IOException {
        in(Language.ENGLISH);
        put(reply(2, "Rita", "what it said before"));
        IndexDocument without = new IndexDocument(DocumentKind.REPLY, 2, 1, "", "", "no time", "Rita", List.of(), null);
        IndexDocument huge = new IndexDocument(
                DocumentKind.REPLY, 3, 1, "", "", "a tag", "Rita", List.of(Topic.named("x".repeat(40_000))), MARK.at());

        for (IndexDocument bad : List.of(without, huge)) {
            PublicIndexSource.put(index, bad.key(), () -> bad);
        }
        PublicIndexSource.put(index, new DocumentKey(DocumentKind.REPLY, 4), () -> {
            throw new NullPointerException("a row without what it needs");
        });
        put(reply(5, "Rita", "said after"));

        assertEquals("r5", found("said"));
        assertEquals("", found("time | tag"));
    }

    @Test
    void only_some_words_are_looked_for_by_how_they_begin_and_none_by_its_first_letter() throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Rita", "receipts a b paper writers editors lines signs"));

        assertEquals("r1", found("rec* pap* wri* edi* lin*"));
        assertEquals("", found("rec* pap* wri* edi* lin* sig*"));
        assertEquals("r1", found("rec* pap* wri* edi* lin* sign*"), "which is a word");
        assertEquals("", found("r*"));
        assertEquals("r1", found("b*"), "which is a word");
    }

    @Test
    void articles_stand_before_replies_in_either_order_and_the_best_or_the_newest_first_among_them()
            throws IOException {
        in(Language.ENGLISH);
        put(reply(3, "Rita", "receipt"));
        put(article(2, "Something else", "", "About the receipt, among many other things that are told here.", "Ada"));
        put(article(1, "The receipt", "", "", "Ada"));
        put(reply(4, "Rita", "A receipt is a receipt"));

        SearchQuery any = SearchQuery.forAny("receipt");
        assertEquals("a1 a2", found(any).substring(0, 5));
        assertEquals("a1 a2 r3 r4", sorted("receipt"));
        assertEquals("a1 a2", found(any.sorted(true)).substring(0, 5));
        assertEquals("r", found(any.of(DocumentKind.REPLY)).substring(0, 1));
    }

    @Test
    void what_the_title_says_comes_first() throws IOException {
        in(Language.ENGLISH);
        put(article(1, "Something else", "", "About the receipt and nothing but the receipt.", "Ada"));
        put(article(2, "The receipt", "", "Something else that goes on for many words.", "Ada"));
        put(reply(3, "Rita", "This receipt"));

        assertEquals("a2", first("receipt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "((",
                ")",
                "*",
                "a*",
                "-",
                "--",
                "-a",
                "+a",
                "a AND",
                "name:ada",
                "~2",
                "a~9",
                "\\",
                "|",
                "| |",
                "?!",
                "\"a b",
                "a\u0000b",
                "\uD800",
                "\uFFFF",
                "[a TO b]",
                "/a+/",
                "{!x}",
                "<script>",
                "' or 1=1 --",
                "*:*"
            })
    void whatever_is_typed_is_a_search(String typed) throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Ada", "a < b && c"));

        found(typed);
        found(typed.repeat(150));
    }

    @ParameterizedTest
    @EnumSource
    void as_much_as_can_be_typed_is_not_too_much(Language language) throws IOException {
        in(language);
        put(reply(1, "Ada", "字母"));

        found("字".repeat(SearchQuery.LONGEST));
        found("字母".repeat(SearchQuery.LONGEST));
        found("ab ".repeat(SearchQuery.LONGEST));
        found("a* ".repeat(SearchQuery.LONGEST));
        found("-a|".repeat(SearchQuery.LONGEST));
        found("\"a\"".repeat(SearchQuery.LONGEST));
    }

    @Test
    void the_found_is_counted_by_kind_tag_and_year_and_narrowed_to_them() throws IOException {
        in(Language.ENGLISH);
        put(article(1, "Receipts", "", "", "Ada", "Security", "Small papers"));
        put(article(2, "Receipts", "", "", "Ada", "security"));
        index.put(new IndexDocument(
                DocumentKind.REPLY,
                3,
                1,
                "",
                "",
                "receipts",
                "Rita",
                subjects("Security"),
                at("2025-12-31T11:30:00Z")));
        index.refresh();

        var facetCounter = index.find(index.parse("receipts"), SearchQuery.forAny("receipts"))
                .tally();
        assertEquals(3, facetCounter.all());
        assertEquals(Map.of(DocumentKind.ARTICLE, 2, DocumentKind.REPLY, 1), facetCounter.kinds());
        assertEquals(Map.of(2026, 3), facetCounter.years(), "in Auckland it is 2026 by then");
        assertEquals(
                3,
                facetCounter.tags().entrySet().stream()
                        .filter(each -> each.getKey().slug().equals("security"))
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        SearchQuery any = SearchQuery.forAny("receipts");
        assertEquals("r3", found(any.of(DocumentKind.REPLY)));
        assertEquals("a1", found(any.tagged("small-papers")));
        assertEquals("", found(any.in(2025)));
        assertEquals("a1 a2 r3", found(any.sorted(true).in(2026)), "the newest first");
    }

    @Test
    void what_happens_to_an_article_happens_to_its_replies() throws IOException {
        in(Language.ENGLISH);
        put(article(1, "Receipts", "", "", "Ada"));
        put(reply(2, "Rita", "receipts"));
        put(reply(3, "Rita", "receipts"));

        index.remove(new DocumentKey(DocumentKind.REPLY, 3));
        index.refresh();
        assertEquals("a1 r2", sorted("receipts"));

        index.removeArticle(1);
        index.refresh();
        assertEquals("", found("receipts"));
    }

    @Test
    void what_is_removed_or_replaced_leaves_no_word_in_the_files() throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Qwertzuiop", "Nobody else says Yxcvbnmasd"));
        put(reply(2, "Rita", "Before it was Plokijuhzg"));
        for (int other = 3; other < 500; other++) {
            put(reply(other, "Somebody", "Something about receipt number " + other));
        }
        index.commit();
        assertTrue(isInAFile("yxcvbnmasd") && isInAFile("qwertzuiop") && isInAFile("plokijuhzg"));

        index.remove(new DocumentKey(DocumentKind.REPLY, 1));
        put(reply(2, "Rita", "After"));
        index.purge();

        for (String word : List.of("qwertzuiop", "yxcvbnmasd", "plokijuhzg")) {
            assertFalse(isInAFile(word), word);
        }
        assertEquals(
                498,
                index.find(index.parse("receipt | after"), SearchQuery.forAny("receipt"))
                        .tally()
                        .all());
    }

    private boolean isInAFile(String word) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void what_was_kept_is_there_again_and_what_was_not_is_told_again() throws IOException {
        in(Language.GERMAN);
        put(reply(1, "Rita", "Gehalten"));
        index.advanceTo(new IndexPosition(9, MARK.at()));
        index.commit();
        put(reply(2, "Rita", "Verloren"));
        index.advanceTo(new IndexPosition(10, MARK.at()));
        index.close();

        index = PublicIndex.open(folder).orElseThrow();

        assertEquals(new IndexPosition(9, MARK.at()), index.mark());
        assertTrue(index.isOf(new PublicIndex.Shape(Language.GERMAN, AUCKLAND)));
        assertFalse(index.isOf(new PublicIndex.Shape(Language.FRENCH, AUCKLAND)));
        assertEquals("r1", found("gehalten | verloren"));
    }

    @Test
    void while_one_is_made_anew_the_former_answers_and_stays_until_the_new_one_is_kept() throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Rita", "Former"));
        index.commit();
        index.snapshot();
        try (var fresh = PublicIndex.anew(folder, new PublicIndex.Shape(Language.FRENCH, AUCKLAND), MARK)) {
            fresh.put(reply(2, "Rita", "Nouveau"));
            fresh.refresh();
            assertEquals("r1", found("former"));
        }
        assertEquals("r1", found("former"));
        index.close();
        index = PublicIndex.open(folder).orElseThrow();
        assertEquals("r1", found("former"), "the new one was never kept");

        index.snapshot();
        try (var fresh = PublicIndex.anew(folder, new PublicIndex.Shape(Language.FRENCH, AUCKLAND), MARK)) {
            fresh.put(reply(2, "Rita", "Nouveau"));
            fresh.commit();
            assertEquals("r1", found("former"), "whoever is still asking it");
        }
        index.close();
        index = PublicIndex.open(folder).orElseThrow();
        assertEquals("r2", found("nouveaux"));
    }

    @Test
    void what_is_no_index_is_none() throws IOException {
        assertTrue(PublicIndex.open(folder).isEmpty());
        in(Language.ENGLISH);
        index.refresh();
        assertTrue(PublicIndex.open(folder).isEmpty(), "not before it is kept");
    }

    @ParameterizedTest
    @CsvSource({"segments_, 0", "segments_, 20", ".si, 0", ".si, 20", ".cfs, 100", ".cfe, 0", ".tim, 10"})
    void one_that_is_damaged_can_be_made_anew_as_soon_as_it_could_not_be_opened(String damaged, int left)
            throws IOException {
        in(Language.ENGLISH);
        for (int each = 1; each < 100; each++) {
            put(reply(each, "Rita", "former " + each));
        }
        index.commit();
        index.close();
        index = null;
        assertTrue(cut(damaged, left), "there is none");

        try {
            index = PublicIndex.open(folder).orElse(null);
        } catch (IOException | RuntimeException e) {
            // as it should
        }
        if (index != null) {
            index.close();
        }
        in(Language.ENGLISH);
        put(reply(1, "Rita", "anew"));
        index.commit();
        assertEquals("r1", found("anew"));
        assertEquals("", found("former"));
        index.close();
        index = PublicIndex.open(folder).orElseThrow();
        assertEquals("r1", found("anew"));
    }

    @Test
    void one_that_is_damaged_where_nobody_looks_when_it_is_opened_is_not_sound() throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Rita", "Nobody else says yxcvbnmasd but zzz"));
        index.commit();
        assertTrue(index.isSound());
        index.close();
        index = null;
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                Files.writeString(file, bytes.replace("yxcvbnmasd", "yxcvbnmxxx"), StandardCharsets.ISO_8859_1);
            }
        }

        index = PublicIndex.open(folder).orElseThrow();

        assertFalse(index.isSound());
    }

    @Test
    void one_that_somebody_has_is_not_deleted_under_their_hands() throws IOException {
        in(Language.ENGLISH);
        put(reply(1, "Rita", "words"));
        index.commit();

        assertThrows(LockObtainFailedException.class, () -> PublicIndex.anew(folder, FRENCH, MARK));

        put(reply(2, "Rita", "words"));
        assertEquals("r1 r2", sorted("words"));
    }

    /** @return whether there was one */
    private boolean cut(String part, int left) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> some = files.filter(file -> file.getFileName().toString().contains(part))
                    .toList();
            for (Path file : some) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, Math.min(left, bytes.length)));
            }
            return !some.isEmpty();
        }
    }

    @Test
    void what_was_looked_for_is_marked_and_nothing_else_is_markup() throws IOException {
        in(Language.ENGLISH);
        var searchHighlighter = new SearchHighlighter(index.parse("receipt \"for example\" sign*"), index);

        assertEquals(
                "The <mark>receipts</mark> &amp; you",
                searchHighlighter
                        .whole(IndexDocument.TITLE, "The receipts & you")
                        .toString());
        assertEquals(
                "&lt;script&gt;<mark>Receipt</mark>&lt;/script&gt; &lt;mark&gt;",
                searchHighlighter.passages("<script>Receipt</script> <mark>").toString());
        assertEquals(
                "They <mark>signed</mark>, <mark>for</mark> <mark>example</mark>.",
                searchHighlighter.passages("They signed, for example.").toString());
        assertEquals(
                "An example for nobody.",
                searchHighlighter.passages("An example for nobody.").toString());
    }

    @Test
    void of_a_long_text_is_shown_where_it_was_found_or_its_beginning() throws IOException {
        in(Language.ENGLISH);
        String text = "It begins like this. " + "And so it goes on, with many words. ".repeat(100) + "Then a receipt. "
                + "It ends. ".repeat(100);

        String found = new SearchHighlighter(index.parse("receipt"), index)
                .passages(text)
                .toString();
        assertTrue(found.contains("<mark>receipt</mark>") && found.length() < 500, found);
        String beginning = new SearchHighlighter(index.parse("elsewhere"), index)
                .passages(text)
                .toString();
        assertTrue(beginning.startsWith("It begins like this.") && beginning.length() < 500, beginning);
        assertEquals(
                "",
                new SearchHighlighter(index.parse("receipt"), index)
                        .passages("")
                        .toString());
    }

    private void in(Language language) throws IOException {
        index = PublicIndex.anew(folder, new PublicIndex.Shape(language, AUCKLAND), MARK);
    }

    private void put(IndexDocument indexDocument) throws IOException {
        index.put(indexDocument);
        index.refresh();
    }

    static IndexDocument article(long id, String title, String standfirst, String body, String names, String... tags) {
        Instant at = at("2026-03-01T08:00:00Z").minusSeconds(id);
        return new IndexDocument(DocumentKind.ARTICLE, id, id, title, standfirst, body, names, subjects(tags), at);
    }

    static IndexDocument reply(long id, String name, String text) {
        return new IndexDocument(DocumentKind.REPLY, id, 1, "", "", text, name, List.of(), at("2026-03-01T08:00:00Z"));
    }

    private static List<Topic> subjects(String... names) {
        return Arrays.stream(names).map(Topic::named).toList();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }

    private String found(String words) throws IOException {
        return found(SearchQuery.forAny(words));
    }

    private String sorted(String words) throws IOException {
        return Arrays.stream(found(words).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    private String first(String words) throws IOException {
        return found(words).split(" ")[0];
    }

    private String found(SearchQuery searchQuery) throws IOException {
        return index.find(index.parse(searchQuery.words()), searchQuery).found().stream()
                .map(DocumentKey::toString)
                .collect(Collectors.joining(" "));
    }
}
