package org.rejoinder.exchange.wxr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceArticle.Kind;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;

/** An export that WordPress 6.1.9 itself wrote of what deploy/bench/wordpress/fill.php gave it, some of its items. */
class WordPressExportTest {

    private static RecordedExport export;

    @BeforeAll
    static void read() throws Exception {
        Path file = Path.of(
                WordPressExportTest.class.getResource("wordpress-6.1.9.xml").toURI());
        export = RecordedExport.of(new WxrReader(), file);
    }

    @Test
    void it_says_where_it_is_from_and_who_wrote() {
        assertEquals(List.of(new SourceSite("Das alte Haus & <Söhne>", "http://old.example")), export.sites);
        assertEquals(
                List.of("anna", "Борис", "李雷", "Ayşe \"Öz\" & Sons", "End ]]> of it"),
                export.authors.stream().map(SourceAuthor::name).limit(5).toList());
    }

    @Test
    void each_item_has_its_state_and_its_day_in_utc_summer_and_winter() {
        assertEquals(
                Map.of(
                        "Zoë’s café — “naïve” & <em>Ærøskøbing</em>", "PUBLISHED 2017-01-12T09:30:00Z",
                        "Control characters", "PUBLISHED 2017-04-21T08:30:00Z",
                        "It is future", "SCHEDULED 2031-05-16T08:30:00Z",
                        "It has a password", "RESTRICTED 2017-12-08T09:30:00Z"),
                export.articles.stream()
                        .filter(article -> Stream.of("Zoë", "Control", "It is future", "It has")
                                .anyMatch(article.title()::startsWith))
                        .collect(Collectors.toMap(
                                SourceArticle::title,
                                article -> article.state() + " "
                                        + article.publishedAt().orElseThrow())));
    }

    @Test
    void articles_pages_and_pictures_are_told_apart_and_the_rest_is_counted() {
        assertEquals(
                Map.of(Kind.ARTICLE, 10L, Kind.PAGE, 1L),
                export.articles.stream().collect(Collectors.groupingBy(SourceArticle::kind, Collectors.counting())));
        assertEquals(1, export.pictures.size());
        assertEquals("A yellow ellipse", export.pictures.get(0).altText());
        assertEquals(export.pictures.get(0).key(), article("Zoë").picture());
        List<String> notes = export.notes.stream().map(note -> note.words()).toList();
        assertTrue(
                notes.contains(
                        "1 of the type “nav_menu_item” are left out: they are neither articles nor pages, replies nor pictures."));
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("1 of the type “order_note”")), notes::toString);
    }

    @Test
    void what_was_called_otherwise_and_on_another_day_is_found_by_all_of_it() {
        assertEquals(
                Set.of(
                        "http://old.example/?p=26",
                        "http://old.example/2018/02/03/first-name/",
                        "http://old.example/2018/02/03/second-name/",
                        "http://old.example/2018/02/03/third-name/",
                        "http://old.example/2017/07/29/first-name/",
                        "http://old.example/2017/07/29/second-name/",
                        "http://old.example/2017/07/29/third-name/"),
                Set.copyOf(article("Called otherwise").addresses()));
    }

    @Test
    void ends_of_sections_and_characters_that_xml_does_not_have_do_no_harm() {
        SourceArticle end = article("The end");
        assertEquals("The end ]]> of a section", end.title());
        assertTrue(end.html().contains("if (a[b[0]]> 1) ]]> and ]]&gt; and <![CDATA[ more"), end.html());
        assertTrue(article("Control").html().startsWith("<p>Backspace, verticaltab, bell, escape[0m,"));
        assertTrue(export.notes.stream().anyMatch(note -> note.words().contains("characters that XML does not allow")));
    }

    @Test
    void texts_of_both_editors_are_html_without_what_only_the_editor_needs() {
        String classic = article("Classic").html();
        assertTrue(classic.startsWith("<p>The first paragraph with <strong>bold</strong>,<br>\na line break"), classic);
        assertTrue(classic.contains("<figcaption>The <em>ellipse</em> with a [bracket]</figcaption>"), classic);
        assertTrue(classic.contains("<img src=\"attachment:11\">"), classic);
        assertTrue(
                classic.contains("<blockquote>\n<p>Said by somebody.</p>\n<p>In two paragraphs.</p>\n</blockquote>"));
        String blocks = article("Blocks").html();
        assertFalse(blocks.contains("wp:") || blocks.contains("<!--"), blocks);
        assertTrue(blocks.contains("<li>one<ul><li>one a</li></ul></li>"), blocks);
        assertTrue(blocks.contains("    return \"[x]\";"), blocks);
    }

    @Test
    void replies_have_their_states_their_places_and_their_days_and_linkbacks_are_some() {
        assertEquals(
                List.of("", "2", "3", "4", "5"),
                Stream.of("2", "3", "4", "5", "6")
                        .map(key -> reply(key).parent())
                        .toList(),
                "five deep");
        assertEquals(SourceReply.State.HELD, reply("27").state());
        assertEquals("27", reply("28").parent());
        assertEquals(SourceReply.State.TRASHED, reply("30").state());
        assertEquals("999999", reply("32").parent());
        assertEquals(SourceReply.Kind.LINKBACK, reply("35").kind());
        assertEquals(SourceReply.Kind.LINKBACK, reply("36").kind());
        assertEquals(SourceReply.Kind.REPLY, reply("38").kind());
        assertEquals("boris@old.example", reply("39").email());
        assertEquals("https://reader.example/?a=1&b=2", reply("43").website());
        assertEquals(
                Optional.of(Instant.parse("2018-03-20T09:48:00Z")), reply("49").writtenAt(), "without UTC");
        assertEquals("<p>🎉</p>", reply("50").html());
    }

    @Test
    void no_network_and_no_program_of_a_reader_is_told_of() {
        assertFalse(export.replies.toString().contains("203.0.113."));
        assertFalse(export.replies.toString().contains("Agent/1.0"));
    }

    private static SourceArticle article(String title) {
        return export.articles.stream()
                .filter(each -> each.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static SourceReply reply(String key) {
        return export.replies.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
