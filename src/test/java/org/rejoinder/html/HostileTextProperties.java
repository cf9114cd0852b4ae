package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rejoinder.support.CpuTime;

/** Texts that are made to be slow or deep: rows of marks, as long as a text may be. */
class HostileTextProperties {

    private static final int LONGEST_REPLY = 10_000;
    private static final int LONGEST_ARTICLE = 500_000;

    /** Sixteen times as many characters are a tenth of an article. */
    private static final int SOME = 3_000;

    private static final Duration LIMIT = Duration.ofMillis(200);

    private static final ArticleHtmlRenderer.Words WORDS = new ArticleHtmlRenderer.Words("Notes", "Note", "Back");

    private static final List<String> MARKS = List.of(
            "*",
            "**",
            "***",
            "`",
            "``",
            "```",
            "~~~",
            ">",
            "> ",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\t",
            "\\",
            "http://a",
            "https://",
            "HTTP://",
            "www.",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "(a)",
            ".",
            ",",
            "_",
            "~",
            "a",
            "*a",
            "a*",
            "`a",
            "<",
            "&",
            "\"",
            "'",
            "。",
            "）",
            "، ",
            "“",
            "\u0336",
            "\u202e",
            "\u200d",
            "\ufdd0",
            "\0",
            "\ud800",
            "中",
            "👍",
            "^[");

    private static final List<String> TAGS = List.of(
            "<p>",
            "</p>",
            "<p ",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<i>",
            "<em>",
            "<a href=\"http://a\">",
            "</a>",
            "<a href='",
            "<ul>",
            "<ol>",
            "<li>",
            "</li>",
            "</ol>",
            "<li data-list=\"bullet\" class=\"ql-indent-8\">",
            "<li data-list=\"ordered\">",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</table>",
            "<th scope=\"row\">",
            "<figure>",
            "<figcaption>",
            "<img src=\"/media/0123456789abcdef0123456789abcdef-9x9.jpg\" alt=\"a\">",
            "<img ",
            "alt=\"",
            "\"",
            "'",
            "<br>",
            "<br /> ",
            "<h1>",
            "<blockquote>",
            "<pre>",
            "</pre>",
            "<code>",
            "</code>",
            "<div class=\"ql-code-block-container\">",
            "<div class=\"ql-code-block\">",
            "<x>",
            "</x>",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<![CDATA[",
            "<script>",
            "</script>",
            "<textarea>",
            "<svg>",
            "<select>",
            "<option>",
            "<button>",
            "&",
            "&nbsp;",
            "&#",
            "&amp",
            "\u00a0",
            " ",
            "\n",
            "\t",
            "a",
            "^[",
            "]",
            "^[a]",
            "\u0336",
            "\0",
            "\ud800");

    @Property(tries = 120)
    void a_reply_is_rendered_at_once_whatever_was_typed(@ForAll("replies") String typed) {
        assertAtOnce(typed, HostileTextProperties::show);
    }

    @Property(tries = 120)
    void an_article_is_cleaned_and_typeset_at_once_whatever_was_pasted(@ForAll("pastes") String typed) {
        assertAtOnce(typed, HostileTextProperties::publish);
    }

    @Example
    void a_row_of_any_mark_takes_a_time_that_grows_with_its_length() {
        Stream.concat(MARKS.stream(), Stream.of("http://a)", "*a *", "**a", "`a``", "> *a\n", "~~~\n"))
                .forEach(mark -> CpuTime.assertLinear(n -> repeated(mark, n), 2_000, HostileTextProperties::show));
        for (String end : List.of(")", "]", "}", ".", "'", "）", "*")) {
            CpuTime.assertLinear(n -> "http://a" + end.repeat(n), 2_000, HostileTextProperties::show);
        }
        CpuTime.assertLinear(n -> "*".repeat(n) + "a" + "*".repeat(n), 1_000, HostileTextProperties::show);
        CpuTime.assertLinear(HostileTextProperties::ticksOfEveryLength, 2_000, HostileTextProperties::show);
    }

    @Example
    void a_row_of_any_tag_takes_a_time_that_grows_with_its_length_and_overflows_nothing() {
        TAGS.forEach(tag -> CpuTime.assertLinear(n -> repeated(tag, n), SOME, HostileTextProperties::publish));
        for (String inside : List.of(" ", "&nbsp;", "<br>", "^[", "<b>", "^[a")) {
            CpuTime.assertLinear(n -> "<p>" + repeated(inside, n) + "</p>", SOME, HostileTextProperties::publish);
        }
        publish("<p>^[" + "a".repeat(3_999) + "]</p>");
        publish("<p>" + " ".repeat(LONGEST_ARTICLE) + "</p>");
        publish("<div><ul><li>".repeat(20_000));
        publish("<b><p>".repeat(50_000));
    }

    private static void show(String typed) {
        PlainText.of(ReplyMarkup.render(new String(typed.toCharArray())));
    }

    private static void publish(String typed) {
        SafeHtml body = ArticleMarkup.clean(typed);
        assertNotNull(ArticleHtmlRenderer.of(body, WORDS));
        assertNotNull(PlainText.of(body));
        assertNotNull(ArticleText.of(body));
        assertNotNull(ArticleImage.in(body.toString()));
    }

    private static void assertAtOnce(String typed, java.util.function.Consumer<String> task) {
        Duration taken = CpuTime.of(() -> task.accept(typed));

        assertTrue(taken.compareTo(LIMIT) < 0, () -> taken + " for " + typed.length() + " characters");
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(Math.max(1, length / piece.length()));
    }

    private static String ticksOfEveryLength(int length) {
        var text = new StringBuilder();
        for (int ticks = 1; text.length() < length; ticks++) {
            text.append("`".repeat(ticks)).append('a');
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> replies() {
        return rows(MARKS, LONGEST_REPLY);
    }

    /** A tenth of what an article may have, so that the whole of it takes no more than a second or two. */
    @Provide
    Arbitrary<String> pastes() {
        return rows(TAGS, LONGEST_ARTICLE / 10);
    }

    /** A few pieces, each or all of them many times, cut where the limit is. */
    private static Arbitrary<String> rows(List<String> pieces, int longest) {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of(1, 2, 10, 100, 1_000, longest))
                .as((few, times) -> {
                    String unit = String.join("", few);
                    return unit.repeat(Math.max(1, Math.min(times, longest / unit.length())));
                });
        return row.list().ofMinSize(1).ofMaxSize(6).map(rows -> {
            String all = String.join("", rows);
            return all.substring(0, Math.min(all.length(), longest));
        });
    }
}
