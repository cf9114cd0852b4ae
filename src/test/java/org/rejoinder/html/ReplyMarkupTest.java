package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyMarkupTest {

    @Test
    void the_marks_that_the_form_lists_are_honoured() {
        assertHtml("<p>one</p><p>two</p>", "one\n\ntwo");
        assertHtml(
                "<p>an <em>emphasis</em> and a <strong>strong</strong> word</p>",
                "an *emphasis* and a **strong** word");
        assertHtml("<blockquote><p>quoted</p></blockquote><p>answer</p>", "> quoted\nanswer");
        assertHtml("<p>call <code>a &lt; b</code></p>", "call `a < b`");
        assertHtml(
                "<pre><code>if (a &lt; b) {\n    return;\n}\n</code></pre>",
                "```java\nif (a < b) {\n    return;\n}\n```");
        assertHtml(
                "<p>see <a href=\"https://example.org/a?b&#61;c\" rel=\"ugc nofollow noopener\">https://example.org/a?b&#61;c</a>.</p>",
                "see https://example.org/a?b=c.");
    }

    @Test
    void marks_nest() {
        assertHtml("<p><strong>very <em>much</em> so</strong></p>", "**very *much* so**");
        assertHtml("<blockquote><blockquote><p>older</p></blockquote><p>newer</p></blockquote>", "> > older\n> newer");
        assertHtml("<blockquote><pre><code>&gt; no quote\n</code></pre></blockquote>", "> ```\n> > no quote\n> ```");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if a < b && c > d",
                "List<String>",
                "<script>alert(1)</script>",
                "&amp; &lt; &#65;",
                "\\*not\\*",
                "# 1",
                "1986. A year",
                "- a\n- b",
                "    four spaces\n\ta tab",
                "a\n---\nb",
                "title\n=====",
                "_under_ __score__",
                "[a](b) ![c](d)",
                "[a]: /url",
                "[a]: /url \"title\"\nnext",
                "<https://example>",
                "2 * 3 * 4 = 24",
                "2*3*4",
                "a ** b",
                "*",
                "**",
                "***",
                "`",
                "``",
                "``unclosed here",
                "snake_case*pointer",
                "5 > 3",
                " > not a quote",
                "http:// alone",
                "xhttps://example.org",
                "trailing  \nspaces ",
                "{{ template }}",
                "\u202eoverride",
                "ok\u00a0\u2003wide"
            })
    void what_is_no_mark_appears_as_typed(String typed) {
        assertEquals(typed, BrowserText.of(ReplyMarkup.render(typed)));
    }

    @Test
    void an_address_ends_where_the_sentence_does() {
        assertLink("https://example.org/wiki/Worm_(malware)", "(https://example.org/wiki/Worm_(malware)).");
        assertLink("https://example.org/käse?x=1&y=2", "https://example.org/käse?x=1&y=2, and so on");
        assertLink("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG");
        assertLink("https://example.org/", "https://example.org/\u3000参照");
        assertLink("https://example.org/", "https://example.org/\u00a0: see");
        assertLink("https://example.org/", "https://example.org/\u2028see");
        assertLink("https://example.org/", "https://example.org/\u0085see");
        assertLink("https://example.org/a", "https://example.org/a\u202egpj.exe");
        assertLink("https://example.org/می\u200cخواهم", "https://example.org/می\u200cخواهم");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x, http://a.example/x، ثم",
        "http://a.example/x, هل http://a.example/x؟",
        "http://a.example/x, “http://a.example/x”",
        "http://a.example/x, „http://a.example/x“",
        "http://a.example/x, «http://a.example/x»",
        "http://a.example/x, http://a.example/x…",
        "http://a.example/x, （http://a.example/x）",
        "http://a.example/x, 「http://a.example/x」です",
        "http://a.example/x, 见http://a.example/x。然后",
        "http://a.example/日本, 参照：http://a.example/日本。次",
        "http://a.example/x, ดูhttp://a.example/x ครับ",
        "http://a.example/x, http://a.example/x। और",
        "http://a.example/x, http://a.example/x։ և",
        "http://a.example/x, http://a.example/x።",
        "http://a.example/b_(c), see http://a.example/b_(c)",
        "http://a.example/b_(c), (see http://a.example/b_(c))",
        "http://a.example/b_(c), http://a.example/b_(c).)",
        "http://a.example/x, [http://a.example/x](more)",
        "http://a.example/?a[]=1, http://a.example/?a[]=1!",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "http://a.example/L’Été, http://a.example/L’Été",
        "http://a.example/x, ‘http://a.example/x’",
        "http://a.example/Sino–Soviet, http://a.example/Sino–Soviet",
        "http://a.example/👍🏽, http://a.example/👍🏽",
        "http://a.example/x, *http://a.example/x*",
        "http://a.example/x, http://a.example/x\u200b!"
    })
    void an_address_ends_before_punctuation_of_every_script(String address, String typed) {
        var links = Jsoup.parse(ReplyMarkup.render(typed).toString()).select("a");

        assertEquals(address, links.text());
    }

    @Test
    void a_long_row_of_stars_is_a_row_of_stars() {
        assertHtml("<p>*********a*********</p>", "*********a*********");
    }

    @Test
    void code_shows_marks_as_typed() {
        assertHtml("<p><code>*a* https://example.org</code></p>", "`*a* https://example.org`");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "*", "**", "*a ", "`", "``` ", "[", "https://", "*a*", "a* ", "> *a\n", "`a ``"})
    void a_mark_typed_ten_thousand_times_takes_no_time_and_overflows_nothing(String mark) {
        String typed = mark.repeat(10_000 / mark.length());

        var html = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ReplyMarkup.render(typed));

        assertFalse(html.toString().isEmpty());
    }

    @Test
    void each_paragraph_runs_the_way_its_own_words_do() {
        assertEquals(
                "<p dir=\"auto\">Two words:</p><blockquote dir=\"auto\"><p>مرحبا</p><p>Hello</p></blockquote>"
                        + "<pre dir=\"auto\"><code>a</code></pre><p dir=\"auto\">شكرا</p>",
                ReplyMarkup.render("Two words:\n\n> مرحبا\n>\n> Hello\n\n```\na\n```\n\nشكرا")
                        .toString()
                        .replaceAll("\n", ""));
    }

    @Test
    void an_empty_text_is_empty() {
        assertEquals("", ReplyMarkup.render("").toString());
    }

    @Test
    void no_scheme_but_the_webs_becomes_a_link() {
        assertTrue(Jsoup.parse(ReplyMarkup.render("javascript://x data:text/html,x ftp://example.org")
                        .toString())
                .select("a")
                .isEmpty());
    }

    private static void assertLink(String expected, String typed) {
        var links = Jsoup.parse(ReplyMarkup.render(typed).toString()).select("a");
        assertEquals(expected, links.text());
        assertEquals(typed, BrowserText.of(ReplyMarkup.render(typed)));
    }

    private static void assertHtml(String expected, String typed) {
        assertEquals(
                expected,
                ReplyMarkup.render(typed).toString().replaceAll(">\n+<", "><").replace(" dir=\"auto\"", ""));
    }
}
