package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

class ReplyMarkupProperties {

    /** Everything CommonMark or HTML would take for a mark, and that we do not. */
    private static final List<String> TEMPTATIONS = List.of(
            "&amp;",
            "&#x41;",
            "&lt;b&gt;",
            "\\*",
            "\\&",
            "# 1",
            "## two",
            "1986. A year",
            "- item",
            "+ item",
            "1) one",
            "---",
            "===",
            "___",
            "_a_",
            "__b__",
            "[x]: y",
            "[x](y)",
            "![x](y)",
            "[x]",
            "<b>",
            "</p>",
            "<script>",
            "<!-- c -->",
            "List<String>",
            "a < b && c > d",
            "<?php",
            "<![CDATA[",
            "{{x}}",
            "    ",
            "\t",
            "  \t",
            "\u00a0",
            "\u2003",
            "|a|b|",
            "~~gone~~",
            "~",
            "www.example.org",
            "mailto:x",
            "e\u0301",
            "👩‍👩‍👧",
            "שלום",
            "مرحبا",
            "東京",
            "\u200f",
            "\u200b",
            "ß",
            "\"",
            "'",
            "=",
            "@");

    @Property(tries = 2_000)
    void text_without_marks_is_seen_line_by_line_as_it_was_typed(@ForAll("unmarked") String typed) {
        assertEquals(typed, BrowserText.of(ReplyMarkup.render(typed)));
    }

    @Property(tries = 2_000)
    void whatever_was_typed_nothing_but_the_allowed_elements_comes_out(@ForAll("anything") String typed) {
        String html = ReplyMarkup.render(typed).toString();

        var body = Jsoup.parse(html).body();
        assertTrue(
                body.select("*:not(body, p, br, em, strong, blockquote, code, pre, a)")
                        .isEmpty(),
                html);
        body.select("a").forEach(link -> assertTrue(link.attr("href").matches("(?i)https?://.*"), html));
        body.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute ->
                                assertTrue(List.of("href", "rel", "dir").contains(attribute.getKey()), html)));
        assertFalse(html.indexOf(ReplyBlockParser.GUARD) >= 0, "a guard was left behind");
    }

    @Property(tries = 2_000)
    void what_rules_read_is_what_readers_see_and_each_letter_is_known_where_it_was_typed(
            @ForAll("anything") String typed) {
        RenderedText read = ReplyMarkup.read(typed);

        assertEquals(letters(BrowserText.of(ReplyMarkup.render(typed))), letters(read.text()));
        for (int i = 0; i < read.text().length(); i++) {
            char shown = read.text().charAt(i);
            int at = read.typed(i, i + 1).from();
            assertTrue(
                    shown == '\n'
                            || shown == '\uFFFD'
                            || shown == '*'
                            || shown == ReplyBlockParser.GUARD
                            || typed.charAt(at) == shown,
                    read.text());
        }
        assertEquals(
                Jsoup.parse(ReplyMarkup.render(typed).toString()).select("a").eachText(),
                read.links().stream()
                        .map(link -> read.text().substring(link.from(), link.to()))
                        .toList());
    }

    /** White space is not compared: the page leaves some out between its blocks. */
    private static String letters(String text) {
        return text.replaceAll("[\\s\\x00\\p{Cc}\uFFFD\uFDD0\\p{Z}]+", "");
    }

    /** Lines of words and temptations, none blank, none with a mark that is honoured. */
    @Provide
    Arbitrary<String> unmarked() {
        Arbitrary<String> word = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.of(TEMPTATIONS)),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.strings()
                                .ofMaxLength(6)
                                .filter(text -> ReplyText.unshowable(text).isEmpty())),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(" ", "  ", "a", "word")));
        Arbitrary<String> line = word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join("", words));
        return line.filter(ReplyMarkupProperties::hasNoMark)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(lines -> lines.stream().collect(Collectors.joining("\n")));
    }

    private static boolean hasNoMark(String line) {
        return !line.contains("*")
                && !line.contains("`")
                && !line.startsWith(">")
                && !line.startsWith("~~~")
                && !line.contains("\n")
                && !line.contains("\r")
                && !line.toLowerCase(java.util.Locale.ROOT).contains("http")
                && line.chars().anyMatch(c -> c != ' ' && c != '\t');
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(TEMPTATIONS),
                Arbitraries.of(
                        "*",
                        "**",
                        "`",
                        "```\n",
                        "> ",
                        ">",
                        "\n",
                        "\n\n",
                        "https://example.org/",
                        "https://x\"onclick=",
                        "javascript:alert(1)",
                        "<img src=x onerror=y>",
                        "\ufdd0"),
                Arbitraries.strings().ofMaxLength(5));
        return piece.list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }
}
