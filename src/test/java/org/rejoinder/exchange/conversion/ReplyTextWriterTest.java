package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTextWriterTest {

    @Test
    void paragraphs_lines_and_marks_become_what_one_types() {
        assertEquals(
                "One *two* **three** `four`\nfive\n\nsix",
                ReplyTextWriter.of(
                        "<p>One <em>two</em> <strong>three</strong>\n <code>four</code><br>five</p>\n\n<p>six</p>"));
    }

    @Test
    void a_quotation_is_marked_line_by_line_and_ends() {
        assertEquals(
                "> One\n> two\n> \n> three\n\nMine",
                ReplyTextWriter.of("<blockquote><p>One<br>two</p><p>three</p></blockquote>Mine"));
        assertEquals(
                "a\n\n> b\n> \n> > c\n\nd",
                ReplyTextWriter.of("a<blockquote>b<blockquote>c</blockquote></blockquote>d"));
    }

    @Test
    void code_keeps_its_lines() {
        assertEquals(
                "```\nif (a < b)\n    c();\n\nd\n```\n\nend",
                ReplyTextWriter.of("<pre>if (a &lt; b)\n    c();\n\nd</pre>end"));
    }

    @Test
    void a_link_keeps_where_it_leads_and_a_bare_one_stays_bare() {
        assertEquals(
                "See this (https://example.org/a).",
                ReplyTextWriter.of("See <a href=\"https://example.org/a\">this</a>."));
        assertEquals(
                "https://example.org/a",
                ReplyTextWriter.of("<a href=\"https://example.org/a\">https://example.org/a</a>"));
        assertEquals("click", ReplyTextWriter.of("<a href=\"javascript:alert(1)\">click</a>"));
    }

    @Test
    void scripts_say_nothing_and_entities_are_what_they_stand_for() {
        assertEquals(
                "a & b < c “d”",
                ReplyTextWriter.of("a &amp; b &lt; c &#8220;d&#8221;<script>alert(1)</script><style>x</style>"));
    }

    @Test
    void words_that_are_nested_too_deep_stay_and_it_is_told() {
        List<String> notes = new ArrayList<>();
        String text = ReplyTextWriter.of("<b>".repeat(255) + "inner words " + "</b>".repeat(255) + "last words", notes);

        assertEquals("inner words last words", text.replace("*", ""));
        assertEquals(List.of("Its elements are nested too deep; the innermost come as their words."), notes);
    }

    @Test
    void the_same_is_so_in_articles() {
        List<String> notes = new ArrayList<>();
        String html = PictureMarker.mark(
                "<i>".repeat(300) + "inner" + "</i>".repeat(300) + " last", PictureLookup.NONE, notes);

        assertEquals("inner last", html.replaceAll("<[^<>]*>", ""));
        assertEquals(List.of("Its elements are nested too deep; the innermost come as their words."), notes);
    }

    @Test
    void long_rows_take_no_longer_for_being_long() {
        for (String each : List.of("<p>", "<a href=x>", "<blockquote>", "<br>", "</p>", "<em>", "\n ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ReplyTextWriter.of((each + "x").repeat(20_000)), each);
        }
    }
}
