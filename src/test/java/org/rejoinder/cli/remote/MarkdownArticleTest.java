package org.rejoinder.cli.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of Markdown as the site takes it, or why it does not get there. */
class MarkdownArticleTest {

    private static MarkdownArticle article(String file) throws MarkdownException {
        return MarkdownArticle.of(file.lines().toList());
    }

    @Test
    void an_article_is_what_stands_before_the_text_and_the_text() throws MarkdownException {
        MarkdownArticle article = article("""
                ---
                # of last week
                title: "Turnips: a \\"story\\""
                summary: 'It''s ten'
                slug: turnips
                tags: [vegetables, "winter", ]
                series: Roots
                part: 2
                id: 17
                ---

                There were *ten*.

                | a | b |
                |---|---|
                | 1 | 2 |
                """);

        assertEquals("Turnips: a \"story\"", article.json().getString("title"));
        assertEquals("It's ten", article.json().getString("standfirst"));
        assertEquals(
                "[\"vegetables\",\"winter\"]",
                article.json().getJsonArray("tags").toString());
        assertEquals(2, article.json().getInt("part"));
        assertEquals(OptionalLong.of(17), article.id());
        assertEquals(Optional.of("turnips"), article.slug());
        String html = article.json().getString("html");
        assertTrue(html.startsWith("<p>There were <em>ten</em>.</p>\n<table>"), html);
    }

    @Test
    void tags_may_stand_below_each_other_and_what_is_empty_is_not_there() throws MarkdownException {
        MarkdownArticle article = article("---\ntitle: T\nbyline:\ntags:\n  - a b\n  - c\n---\n");

        assertEquals(
                "{\"title\":\"T\",\"tags\":[\"a b\",\"c\"],\"html\":\"\"}",
                article.json().toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "No front matter | line 1: it begins with ---",
                "---#title: T | line 2: the --- that ends",
                "---#title: T#autor: A#--- | line 3: \"autor\" is no key; there are byline, id, part, series, slug",
                "---#title: T#title: U#--- | line 3: \"title\" is there twice",
                "---#title: T#- a#--- | line 3: an item of no list",
                "---#title: T#what is this#--- | line 3: neither",
                "---#title: T#tags: [a#--- | line 3: a list ends with ]",
                "---#title: \"T#--- | line 2: a value that begins with \" ends with it",
                "---#title: >#  folded#--- | line 2: a value stands in one line",
                "---#title: T#id: x#--- | line 3: \"id\" takes a number",
                "---#title: T#summary: a#standfirst: b#--- | line 3: \"summary\" and \"standfirst\"",
                "---#slug: t#--- | \"title\" is missing"
            })
    void what_is_wrong_is_said_with_its_line(String file, String reason) {
        var refused = assertThrows(MarkdownException.class, () -> article(file.replace('#', '\n')));

        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
    }

    @Test
    void a_file_that_is_none_or_is_not_in_utf8_or_too_large_is_said_so(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.md"), new byte[] {'-', '-', '-', '\n', (byte) 0xe9});
        Path large = Files.write(folder.resolve("large.md"), new byte[(1 << 20) + 1]);

        assertEquals("it is not in UTF-8", refusal(latin));
        assertEquals("it has more than 1 MiB", refusal(large));
        assertEquals("it cannot be read", refusal(folder.resolve("none.md")));
    }

    private static String refusal(Path file) {
        return assertThrows(MarkdownException.class, () -> MarkdownArticle.in(file))
                .getMessage();
    }

    @Test
    void pictures_that_the_site_left_out_are_counted() throws MarkdownException {
        MarkdownArticle article = article("---\ntitle: T\n---\n![a](a.jpg) ![b](/media/1/b.jpg)\n");

        assertTrue(article.notKept(Json.createObjectBuilder()
                        .add("html", "<img src=\"/media/1/b.jpg\">")
                        .build())
                .orElseThrow()
                .startsWith("Pictures left out: 1."));
        assertEquals(Optional.empty(), article.notKept(article.json()));
    }
}
