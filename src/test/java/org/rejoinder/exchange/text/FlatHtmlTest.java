package org.rejoinder.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.PlainText;

class FlatHtmlTest {

    private static final String[] TAGS = {
        "a",
        "b",
        "blockquote",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "font",
        "h2",
        "i",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "span",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
        "nonsense"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<ul><li>",
                "<table><tr><td>",
                "<table><tr><td><p>",
                "<b><td>",
                "<blockquote><p>",
                "<dl><dd>",
                "<div></nonsense>",
                "<div></p>",
                "<b><i></b>",
                "<font><table></font>",
                "<x-y>"
            })
    void words_stay_however_deep_they_are(String each) {
        assertEquals("inner last", words(flat(each.repeat(300) + "inner" + "</b>".repeat(300) + " last")));
        assertTrue(isChanged(each.repeat(300) + "inner"));
    }

    @Test
    void words_stay_however_tags_are_mixed() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String html = IntStream.range(0, 1_500)
                    .mapToObj(i ->
                            (random.nextInt(3) == 0 ? "</" : "<") + TAGS[random.nextInt(TAGS.length)] + "> w" + i + " ")
                    .collect(Collectors.joining());
            Set<String> words = Set.copyOf(Arrays.asList(words(flat(html)).split(" ")));

            assertEquals(1_500, words.size(), html);
        }
    }

    @Test
    void what_is_not_deep_stays_as_it_is() {
        String html = "<table><tbody><tr><td><p><b>x</b></p></td></tr></tbody></table>" + "<p>y".repeat(500) + "<ul>"
                + "<li><b>z</b>".repeat(500) + "</ul>";

        assertFalse(isChanged(html));
        assertEquals(500, flat(html).split("<b>z</b>", -1).length - 1);
    }

    @Test
    void scripts_that_are_deep_become_no_words() {
        assertEquals("x", words(flat("<div>".repeat(300) + "x<script>no()</script><style>no</style>")));
    }

    @Test
    void long_rows_take_no_longer_for_being_long() {
        for (String each : new String[] {"<b>", "<i></b>", "</div>", "<table><tr><td>", "<p>"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> flat((each + "x").repeat(20_000)), each);
        }
    }

    private static boolean isChanged(String html) {
        return FlatHtml.tell(html, Everything.into(new StringBuilder()));
    }

    private static String flat(String html) {
        var flat = new StringBuilder();
        FlatHtml.tell(html, Everything.into(flat));
        return flat.toString();
    }

    private static String words(String html) {
        return PlainText.of(ArticleMarkup.clean(html)).replaceAll("\\s+", " ").strip();
    }

    /** All that comes through, as HTML. */
    private record Everything(HtmlStreamEventReceiver out) implements HtmlSanitizer.Policy {

        static HtmlSanitizer.Policy into(StringBuilder html) {
            return new Everything(HtmlStreamRenderer.create(html, ignored -> {}));
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            out.openTag(element, attributes);
        }

        @Override
        public void closeTag(String element) {
            out.closeTag(element);
        }

        @Override
        public void text(String text) {
            out.text(text);
        }

        @Override
        public void openDocument() {
            out.openDocument();
        }

        @Override
        public void closeDocument() {
            out.closeDocument();
        }
    }
}
