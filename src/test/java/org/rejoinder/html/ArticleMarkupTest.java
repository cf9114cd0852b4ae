package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArticleMarkupTest {

    @Test
    void structure_stays_and_looks_go() {
        assertClean(
                "<h2>Links to North Korea</h2>",
                "<h2 class=\"x\" style=\"color:red\" id=\"y\">Links to North Korea</h2>");
        assertClean("<p><strong>a</strong> <em>b</em></p>", "<p><b>a</b> <i>b</i></p>");
        assertClean("<h2>a</h2><p>b</p>", "<h1>a</h1><div>b</div>");
        assertClean(
                "<p>a <a href=\"https://example.org/\">b</a></p>",
                "<p>a <a href=\"https://example.org/\" target=\"_blank\">b</a></p>");
    }

    @Test
    void a_picture_is_one_of_the_library_and_no_way_to_another_place() {
        assertClean("<p>a</p>", "<p>a<img src=\"/media/../oembed\"></p>");
        assertClean("<p>a</p>", "<p>a<img src=\"/media/../media/x.png\" alt=\"b\"></p>");
        assertClean("<p>a</p>", "<p>a<img src=\"/media/./x.png\" alt=\"b\"><img src=\"/media/.\" alt=\"b\"></p>");
        assertClean(
                "<p>a</p>", "<p>a<img src=\"/media/x/../y.png\" alt=\"b\"><img src=\"/media//x.org\" alt=\"b\"></p>");
    }

    @Test
    void what_acts_is_gone() {
        assertClean("<p>a</p>", "<p onclick=\"x()\">a</p><script>alert(1)</script><style>p{}</style>");
        assertFalse(ArticleMarkup.clean("<a href=\"javascript:alert(1)\">x</a>")
                .toString()
                .contains("javascript"));
        assertFalse(ArticleMarkup.clean("<img src=\"https://elsewhere.example/x.png\">")
                .toString()
                .contains("elsewhere"));
    }

    @Test
    void a_picture_that_is_not_in_the_library_leaves_no_empty_frame() {
        assertClean("<p>ab</p>", "<p>a<img src=\"data:image/png;base64,AAAA\" alt=\"x\">b</p>");
        assertClean("<p>ab</p>", "<p>a<img alt=\"x\">b<img src=\"https://elsewhere.example/x.png\"></p>");
        assertClean("<p>a<img src=\"/media/x.png\" alt=\"b\" /></p>", "<p>a<img src=\"/media/x.png\" alt=\"b\"></p>");
    }

    @Test
    void a_link_leads_where_its_author_meant() {
        assertEquals("https://www.example.org/x?y=1#z", link("www.example.org/x?y=1#z"));
        assertEquals("https://example.org", link(" example.org "));
        assertEquals("https://example.org:8443/x", link("example.org:8443/x"));
        assertEquals("https://b\u00fccher.example/", link("b\u00fccher.example/"));
        assertEquals("https://example.org/x", link("//example.org/x"));
        assertEquals("mailto:press@example.org", link("press@example.org"));
        for (String whole : new String[] {
            "http://example.org/", "https://example.org/", "mailto:a@example.org", "/articles/x", "#note-1", "?page=2"
        }) {
            assertEquals(whole, link(whole));
        }
        for (String refused : new String[] {
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///x"
        }) {
            assertClean("<p>words</p>", "<p><a href=\"" + refused + "\">words</a></p>");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> link("a.".repeat(500_000) + "/"));
    }

    private static String link(String typed) {
        return Jsoup.parse(ArticleMarkup.clean("<p><a href=\"" + typed + "\">words</a></p>")
                        .toString())
                .select("a")
                .attr("href");
    }

    @Test
    void what_is_left_out_is_counted_and_looks_are_not() {
        String html = "<p class='x' style='color:red' onclick='x()'>a<span>b</span><font>c</font><o:p></o:p></p>"
                + "<img src='data:image/png;base64,AA'><figure><img src='https://x.example/y.png'></figure>"
                + "<img src='/media/x.png'><iframe src='https://video.example/'></iframe><video></video>"
                + "<a href='javascript:x()'>d</a><a href='example.org'>e</a><style>p{}</style>"
                + "<form><input name='g'></form><svg><path d='h'/></svg><script>i()</script>";

        assertEquals(
                Map.of(
                        RemovedContent.Kind.PICTURE, 2,
                        RemovedContent.Kind.EMBEDDED, 2,
                        RemovedContent.Kind.LINK, 1,
                        RemovedContent.Kind.FORM_FIELD, 1,
                        RemovedContent.Kind.DRAWING, 1,
                        RemovedContent.Kind.SCRIPT, 1),
                ArticleMarkup.leftOut(html).counts());
        assertEquals(
                Map.of(),
                ArticleMarkup.leftOut(ArticleMarkup.clean(html).toString()).counts());
    }

    @Test
    void words_stay_apart_and_none_is_lost_with_the_element_around_them() {
        assertEquals(
                "a b c d e f",
                Jsoup.parse(ArticleMarkup.clean("<section>a</section><dl><dt>b</dt><dd>c</dd></dl><details><summary>d"
                                        + "</summary>e</details><address>f</address>")
                                .toString())
                        .text());
    }

    @Test
    void lists_of_the_editor_become_lists() {
        assertClean(
                "<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>",
                "<ol><li data-list=\"bullet\"><span class=\"ql-ui\"></span>a</li><li data-list=\"bullet\">b</li>"
                        + "<li data-list=\"ordered\">c</li></ol>");
        assertClean("<ul><li>a</li></ul><ol><li>b</li></ol>", "<ul><li>a</li></ul><ol><li>b</li></ol>");
    }

    @Test
    void lists_in_lists_of_the_editor_become_lists_in_lists() {
        assertClean(
                "<ul><li>a<ol><li>a1</li><li>a2</li></ol></li><li>b</li></ul><ol><li>c</li></ol>",
                "<ol><li data-list=\"bullet\">a</li><li data-list=\"ordered\" class=\"ql-indent-1\">a1</li>"
                        + "<li data-list=\"ordered\" class=\"ql-indent-1\">a2</li><li data-list=\"bullet\">b</li>"
                        + "<li data-list=\"ordered\">c</li></ol>");
        assertClean(
                "<ul><li>a<ul><li>skipped a level</li></ul></li></ul>",
                "<ol><li data-list=\"bullet\">a</li>"
                        + "<li data-list=\"bullet\" class=\"ql-indent-5\">skipped a level</li></ol>");
        assertClean(
                "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>");
    }

    @Test
    void what_a_word_processor_brings_keeps_its_structure_and_nothing_else() {
        String word = "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p.MsoNormal{margin:0cm}"
                + "</style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>"
                + "<body lang=DE><!--StartFragment--><h1 style='mso-margin-top-alt:auto'>Who wrote it?<o:p></o:p></h1>"
                + "<p class=MsoNormal style='text-align:justify'><b><span lang=EN-GB style='font-family:\"Times\",serif;"
                + "mso-fareast-language:DE'>Strong</span></b><span> and <i>soft</i></span><o:p></o:p></p>"
                + "<p class=MsoNormal><o:p>&nbsp;</o:p></p><table class=MsoTableGrid border=1><tr><td width=200 "
                + "valign=top><p class=MsoNormal>a cell</p></td></tr></table><!--EndFragment--></body></html>";

        assertClean(
                "<h2>Who wrote it?</h2><p><strong>Strong</strong> and <em>soft</em></p>"
                        + "<table><tbody><tr><td><p>a cell</p></td></tr></tbody></table>",
                word);
    }

    @Test
    void merged_cells_stay_merged_and_a_few_tags_make_no_millions_of_cells() {
        assertClean(
                "<table><tbody><tr><td rowspan=\"2\">North</td><td>2024</td></tr><tr><td>2025</td></tr>"
                        + "<tr><th colspan=\"2\" scope=\"row\">Total</th></tr></tbody></table>",
                "<table><tr><td rowspan=2 colspan=1>North</td><td rowspan=\"1\">2024</td></tr><tr><td>2025</td></tr>"
                        + "<tr><th colspan=\"2\" scope=\"row\">Total</th></tr></table>");
        for (String refused : new String[] {"0", "-1", "100", "65534", "2x", "", "\u0663"}) {
            assertClean(
                    "<table><tbody><tr><td>a</td></tr></tbody></table>",
                    "<table><tr><td colspan=\"" + refused + "\" rowspan=\"" + refused + "\">a</td></tr></table>");
        }
        String cell = "<td colspan=\"99\" rowspan=\"99\">a</td>";

        var bomb = Jsoup.parse(
                ArticleMarkup.clean("<table>" + ("<tr>" + cell.repeat(10) + "</tr>").repeat(100) + "</table>")
                        .toString());

        int covered = bomb.select("td").stream()
                .mapToInt(each -> spanned(each, "colspan") * spanned(each, "rowspan") - 1)
                .sum();
        assertEquals(1000, bomb.select("td").size());
        assertTrue(covered <= 5_000, "covers " + covered);
    }

    private static int spanned(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }

    @Test
    void code_of_the_editor_becomes_a_code_block() {
        assertClean(
                "<pre><code>a &lt; b\nc</code></pre>",
                "<div class=\"ql-code-block-container\" spellcheck=\"false\"><div class=\"ql-code-block\">a &lt; b</div>"
                        + "<div class=\"ql-code-block\">c</div></div>");
    }

    @Test
    void an_empty_line_of_code_is_one_line() {
        assertClean(
                "<pre><code>a\n\nb</code></pre>",
                "<div class=\"ql-code-block-container\"><div class=\"ql-code-block\">a</div>"
                        + "<div class=\"ql-code-block\"><br></div><div class=\"ql-code-block\">b</div></div>");
        assertClean("<pre><code>a\n\nb</code></pre>", "<pre><code>a\n\nb</code></pre>");
    }

    @Test
    void lines_of_code_of_the_editor_come_out_in_one_piece() {
        assertClean(
                "<pre><code>a {\n{\n  b  c\n}</code></pre><p>d</p>",
                "<div class=\"ql-code-block-container\"><div class=\"ql-code-block\">a {</div><div class=\"ql-code-block\">"
                        + "{</div><div class=\"ql-code-block\">  b  c</div><div class=\"ql-code-block\">}</div></div><p>d</p>");
    }

    @Test
    void lines_of_a_quotation_of_the_editor_are_its_paragraphs() {
        assertClean(
                "<blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote><p>d</p>"
                        + "<blockquote><p>e</p></blockquote>",
                "<blockquote data-quote=\"1\">a</blockquote><blockquote data-quote=\"1\">b</blockquote>"
                        + "<blockquote data-quote=\"true\">c</blockquote><p>d</p>"
                        + "<blockquote data-quote=\"true\">e</blockquote>");
        assertClean(
                "<blockquote>a</blockquote><blockquote>b</blockquote>",
                "<blockquote>a</blockquote><blockquote>b</blockquote>");
    }

    @Test
    void a_line_break_of_the_editor_is_one_and_what_it_keeps_has_no_frame() {
        assertClean(
                "<p>a<br />b</p>",
                "<p>a<span class=\"ql-line-break\">\ufeff<span contenteditable=\"false\"><br></span>\ufeff</span>b</p>");
        assertClean(
                "<p>a</p><hr /><ul><li><p>b</p></li></ul><p>c</p>",
                "<p>a</p><section class=\"kept\"><hr></section><section class=\"kept\"><ul><li><p>b</p></li></ul></section>"
                        + "<section>c</section>");
    }

    @Test
    void empty_paragraphs_are_dropped() {
        assertClean("<p>a</p><p>b</p>", "<p>a</p><p><br></p><p>&nbsp;</p><p>b</p>");
    }

    @Test
    void cleaning_what_is_clean_changes_nothing() {
        String clean = ArticleMarkup.clean(
                        "<h2>a</h2><p>b &amp; c &lt; d {{e}}</p><ol><li data-list=bullet>x</li></ol><table><tr><th scope=row>y</th></tr></table>")
                .toString();

        assertEquals(clean, ArticleMarkup.clean(clean).toString());
    }

    @Test
    void a_million_characters_nested_five_thousand_deep_come_out_in_time() {
        String deep = "<div>".repeat(5_000) + "<p>words </p>".repeat(70_000) + "</div>".repeat(5_000);

        var clean = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ArticleMarkup.clean(deep));

        assertTrue(clean.toString().contains("words"));
    }

    private static void assertClean(String expected, String html) {
        assertEquals(expected, ArticleMarkup.clean(html).toString());
    }
}
