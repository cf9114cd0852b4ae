package org.rejoinder.exchange.wxr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordPressMarkupTest {

    @Test
    void what_the_block_editor_keeps_for_itself_is_left_out() {
        assertEquals("<p>One</p>\n\n<h2>Two</h2>", html("""
                <!-- wp:paragraph {"align":"left"} -->
                <p>One</p>
                <!-- /wp:paragraph -->

                <!-- wp:heading --><h2>Two</h2><!-- /wp:heading -->
                <!-- wp:more --><!--more--><!-- /wp:more -->
                """).replaceAll("\n{2,}", "\n\n"));
    }

    @Test
    void empty_lines_begin_paragraphs_and_others_break_lines() {
        assertEquals("<p>One<br>\ntwo</p>\n<p>three</p>", html("One\ntwo\n\n\n  three\n"));
        assertEquals("<p>One</p>\n<p>two</p>", html("One\r\n\r\ntwo"));
    }

    @Test
    void a_line_that_breaks_within_a_mark_stays_one_mark() {
        assertEquals(
                "<p>See <img src=\"data:image/png;base64,AAAA\nBBBB\"><br>\nthere, 1 < 2<br>\nand 3 > 2</p>",
                html("See <img src=\"data:image/png;base64,AAAA\nBBBB\">\nthere, 1 < 2\nand 3 > 2"));
    }

    @Test
    void what_is_a_block_is_in_no_paragraph() {
        assertEquals(
                "<p>Before</p>\n<blockquote>\n<p>said</p>\n</blockquote>\n<p>after</p>",
                html("Before\n<blockquote>said</blockquote>\nafter"));
        assertEquals("<h2>Head</h2>\n<p>Text</p>", html("<h2>Head</h2>\nText"));
    }

    @Test
    void paragraphs_within_a_quotation_are_some() {
        assertEquals(
                "<blockquote>\n<p>said</p>\n<p>twice</p>\n</blockquote>\n<p>after</p>",
                html("<blockquote>said\n\ntwice</blockquote>\nafter"));
        assertEquals(
                "<blockquote cite=\"x\">\n<p>said</p>\n</blockquote>",
                html("<blockquote cite=\"x\"><p>said</p></blockquote>"));
    }

    @Test
    void what_is_preformatted_stays_as_it_is() {
        assertEquals("<p>a</p>\n<pre>x\n\ny</pre>\n<p>b</p>", html("a\n<pre>x\n\ny</pre>\nb"));
    }

    @Test
    void captions_galleries_and_players_become_what_html_has() {
        assertEquals(
                "<figure><img src=\"a.jpg\" /><figcaption>A <em>map</em></figcaption></figure>",
                html("[caption id=\"attachment_7\" align=\"alignnone\"]<img src=\"a.jpg\" /> A <em>map</em>[/caption]")
                        .replace("\n", ""));
        assertEquals(
                "<figure><img src=\"attachment:3\"></figure>\n\n<figure><img src=\"attachment:5\"></figure>",
                html("[gallery columns=\"2\" ids=\"3, 5\"]").replaceAll("\n+", "\n\n"));
        assertEquals("<p>https://video.example/1</p>", html("[embed width=\"1\"]https://video.example/1[/embed]"));
        assertEquals("<p>https://old.example/a.mp3</p>", html("[audio mp3=\"https://old.example/a.mp3\"][/audio]"));
    }

    @Test
    void other_shortcodes_stay_and_are_named_and_brackets_of_people_are_not() {
        var markup = WordPressMarkup.of("[contact-form-7 id=\"1\"] He [sic] said [1] [note]x[/note] [hr/]");

        assertEquals(Set.of("contact-form-7", "hr", "note"), markup.shortcodes());
        assertEquals("<p>[contact-form-7 id=\"1\"] He [sic] said [1] [note]x[/note] [hr/]</p>", markup.html());
    }

    @Test
    void what_never_ends_takes_no_longer_for_being_long() {
        for (String begun : List.of(
                "<!-- wp:x ",
                "<!--more ",
                "[caption ",
                "[caption]<img ",
                "[gallery ",
                "[embed]http://a ",
                "[video ",
                "[a b=",
                "<p ",
                "<pre>",
                "\n \t",
                "[sic] ")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> html(begun.repeat(2_000_000 / begun.length())), begun);
        }
    }

    private static String html(String text) {
        return WordPressMarkup.of(text).html();
    }
}
