package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArticleHtmlRendererTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final ArticleHtmlRenderer.Words WORDS =
            new ArticleHtmlRenderer.Words("Notes", "Note", "Back to note");

    @Test
    void a_picture_comes_in_the_size_that_a_screen_needs_and_keeps_its_place_while_it_loads() {
        String page = set("<figure><img alt=\"A &lt;map&gt;\" src=\"/media/" + HASH
                + "-1600x801.jpg\"><figcaption>Where <small>AP</small></figcaption></figure>");

        assertEquals(
                "<figure><img src=\"/media/" + HASH
                        + "-1600x801.jpg\" alt=\"A &lt;map&gt;\" width=\"1600\" height=\"801\""
                        + " srcset=\"/media/" + HASH + "-480x240.jpg 480w, /media/" + HASH
                        + "-960x481.jpg 960w, /media/"
                        + HASH + "-1600x801.jpg 1600w\" sizes=\"(max-width: 42.5rem) calc(100vw - 2.5rem), 40rem\""
                        + " loading=\"lazy\" decoding=\"async\" /><figcaption>Where <small>AP</small></figcaption></figure>",
                page);
        assertFalse(set("<img src=\"/media/" + HASH + "-300x200.png\">").contains("srcset"));
        assertFalse(
                set("<img src=\"https://elsewhere.example/a.png\" alt=\"\">").contains("elsewhere"));
    }

    @Test
    void what_stands_in_a_note_stands_below_with_a_way_there_and_back() {
        String page = set(
                "<p>It spread^[By <em>itself</em>: see <a href=\"https://a.example/x\">this</a>.] fast.^[Very.]</p>");

        assertTrue(page.startsWith(
                "<p>It spread<sup class=\"note\"><a id=\"noteref-1\" href=\"#note-1\" role=\"doc-noteref\""
                        + " aria-label=\"Note 1\">1</a></sup> fast.<sup"));
        assertTrue(page.contains("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Notes\"><ol>"
                + "<li id=\"note-1\">By <em>itself</em>: see <a href=\"https://a.example/x\">this</a>. <a href=\"#noteref-1\""
                + " role=\"doc-backlink\" aria-label=\"Back to note 1\">"));
        assertTrue(page.contains("<li id=\"note-2\">Very."));
    }

    @Test
    void what_is_no_note_stays_as_it_was_typed() {
        for (String body : new String[] {
            "<p>Not closed ^[here</p><p>nor] there</p>",
            "<p>Half <em>of ^[it</em>] is</p>",
            "<p>Empty ^[]</p>",
            "<pre><code>a^[0]</code></pre>",
            "<p>In <code>x^[1]</code> code</p>",
            "<p>In <a href=\"https://a.example/^[b]\">an address</a></p>",
            "<p>" + "^[".repeat(100_000) + "</p>"
        }) {
            assertEquals(ArticleMarkup.clean(body).toString(), set(body));
        }
    }

    @Test
    void what_looks_like_a_note_in_an_alternative_text_stays_there() {
        String page = set("<img src=\"/media/" + HASH + "-9x9.jpg\" alt=\"A ^[map]\">");

        assertTrue(page.contains("alt=\"A ^[map]\" width"), page);
        assertFalse(page.contains("doc-noteref"));
    }

    @Test
    void the_pictures_of_an_article_are_found_with_what_is_said_about_them() {
        assertEquals(
                java.util.List.of(
                        new ArticleImage("/media/" + HASH + "-9x9.jpg", "One"),
                        new ArticleImage("/media/" + HASH + "-9x9.jpg", "")),
                ArticleImage.in(ArticleMarkup.clean("<img src='/media/" + HASH
                                + "-9x9.jpg' alt='One'><p>and <img src='/media/" + HASH + "-9x9.jpg'></p>")
                        .toString()));
    }

    @Test
    void each_block_runs_the_way_its_own_words_do() {
        assertEquals(
                "<h2 dir=\"auto\">Links</h2><p dir=\"auto\">مرحبا</p><ul dir=\"auto\"><li>One<ul><li>Two</li></ul></li></ul>"
                        + "<hr /><table dir=\"auto\"><tbody><tr><td>1</td></tr></tbody></table>",
                directed("<h2>Links</h2><p>مرحبا</p><ul><li>One<ul><li>Two</li></ul></li></ul>"
                        + "<hr><table><tr><td>1</td></tr></table>"));
        assertTrue(directed("<p>See^[مرحبا]</p>").contains("<li id=\"note-1\" dir=\"auto\">مرحبا"));
    }

    private static String set(String typed) {
        return directed(typed).replace(" dir=\"auto\"", "");
    }

    private static String directed(String typed) {
        return ArticleHtmlRenderer.of(ArticleMarkup.clean(typed), WORDS).toString();
    }
}
