package org.rejoinder.reader.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Byline;
import org.rejoinder.article.Topic;
import org.rejoinder.article.metadata.SearchMetadata;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.reader.meta.ShareImageInfo;

/** What schema.org and those who read it ask of an article. */
class ArticleJsonLdTest {

    private static final String SITE = "https://news.example.org";
    private static final String ADDRESS = SITE + "/articles/a";
    private static final Instant OUT = Instant.parse("2017-05-16T14:05:00Z");
    private static final Instant CHANGED = Instant.parse("2017-05-18T09:00:00Z");
    private static final String BREAKING_OUT = "</script><script>alert(1)</script><!--";

    @Test
    void an_article_says_what_it_is_who_wrote_it_and_who_publishes_it() {
        JsonObject data = data(article("A title", CHANGED), "Ada (@ada), Bo and Cem", List.of());

        assertEquals("https://schema.org", data.getString("@context"));
        assertEquals("NewsArticle", data.getString("@type"));
        assertEquals("A title", data.getString("headline"));
        assertEquals("About it", data.getString("description"));
        assertEquals(ADDRESS, data.getString("mainEntityOfPage"));
        assertEquals(ADDRESS, data.getString("url"));
        assertEquals("en", data.getString("inLanguage"));
        assertEquals(OUT.toString(), data.getString("datePublished"));
        assertEquals(CHANGED.toString(), data.getString("dateModified"));
        assertEquals("The Site", data.getJsonObject("publisher").getString("name"));
        assertEquals("[\"https://news.example.org/x.png\"]", data.get("image").toString());
        assertEquals("[\"one\",\"two\"]", data.get("keywords").toString());
        assertEquals(7, data.getInt("commentCount"));
        JsonObject series = data.getJsonObject("isPartOf");
        assertEquals("CreativeWorkSeries", series.getString("@type"));
        assertEquals(SITE + "/series/small-papers", series.getString("url"));
    }

    @Test
    void each_of_several_authors_is_somebody_with_their_own_page_if_they_have_one() {
        List<JsonObject> authors = data(article("A", null), "Ada (@ada), Bo and Cem", List.of())
                .getJsonArray("author")
                .getValuesAs(JsonObject.class);

        assertEquals(
                List.of("Ada", "Bo", "Cem"),
                authors.stream().map(author -> author.getString("name")).toList());
        assertTrue(authors.stream().allMatch(author -> author.getString("@type").equals("Person")));
        assertEquals(SITE + "/authors/ada", authors.get(0).getString("url"));
        assertFalse(authors.get(1).containsKey("url"));
    }

    @Test
    void what_was_never_changed_was_last_changed_when_it_came_out() {
        assertEquals(OUT.toString(), data(article("A", null), "Ada", List.of()).getString("dateModified"));
    }

    @Test
    void a_correction_says_what_was_wrong_and_what_is_right() {
        JsonObject note = data(article("A", null), "Ada", List.of())
                .getJsonArray("correction")
                .getJsonObject(0);

        assertEquals("CorrectionComment", note.getString("@type"));
        assertEquals("fifty → fifteen", note.getString("text"));
    }

    @Test
    void replies_are_in_it_as_plain_text_and_a_place_where_one_was_is_not() {
        List<ReplyView> replies =
                List.of(reply(1, "Rita", "*One* line.\n\n> and a quote\n\na < b", false), reply(2, "", "", true));

        List<JsonValue> comments = data(article("A", null), "Ada", replies).getJsonArray("comment");

        assertEquals(1, comments.size());
        JsonObject comment = comments.get(0).asJsonObject();
        assertEquals("Comment", comment.getString("@type"));
        assertEquals("One line. and a quote a < b", comment.getString("text"));
        assertEquals("Rita", comment.getJsonObject("author").getString("name"));
        assertEquals(SITE + "/replies/1", comment.getString("url"));
        assertEquals(OUT.minusSeconds(7200).toString(), comment.getString("dateCreated"));
        assertEquals(OUT.toString(), comment.getString("datePublished"));
    }

    @Test
    void nobody_breaks_out_of_it_whatever_they_write() {
        List<ReplyView> replies = List.of(reply(1, BREAKING_OUT, BREAKING_OUT, false));

        Document page = page(article(BREAKING_OUT, null), "Ada", replies);

        assertEquals(1, page.select("script").size());
        JsonObject data = read(page);
        assertEquals(BREAKING_OUT, data.getString("headline"));
        assertEquals(
                BREAKING_OUT,
                data.getJsonArray("comment")
                        .getJsonObject(0)
                        .getJsonObject("author")
                        .getString("name"));
    }

    /** A page with 900 words and 50 replies has 25 KB for everything. */
    @Test
    void many_long_replies_do_not_make_a_page_heavy() throws IOException {
        var random = new Random(1);
        List<ReplyView> replies = IntStream.range(0, 200)
                .mapToObj(i -> reply(
                        i,
                        word(random) + " " + word(random),
                        IntStream.range(0, 150).mapToObj(n -> word(random)).collect(Collectors.joining(" ")),
                        false))
                .toList();

        String script =
                page(article("A", null), "Ada", replies).select("script").outerHtml();

        assertEquals(50, read(Jsoup.parse(script)).getJsonArray("comment").size());
        assertTrue(gzipped(script) < 6 * 1024, gzipped(script) + " bytes");
    }

    /** Of the few thousand words that people mostly use. */
    private static String word(Random random) {
        var letters = new Random(random.nextInt(60) * random.nextInt(60));
        return letters.ints(2 + letters.nextInt(7), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static ArticleView article(String title, Instant updated) {
        return new ArticleView(
                "a",
                1,
                title,
                "About it",
                "",
                ArticleMarkup.clean("<p>Text</p>"),
                OUT,
                updated,
                List.of("one", "two"),
                SearchMetadata.NONE,
                true,
                null);
    }

    private static ReplyView reply(long id, String name, String text, boolean withdrawn) {
        return new ReplyView(
                id,
                name,
                null,
                ReplyMarkup.render(text),
                OUT.minusSeconds(7200),
                OUT,
                0,
                null,
                null,
                withdrawn,
                false,
                false,
                null,
                null,
                null,
                Avatar.BLANK,
                null);
    }

    private static JsonObject data(ArticleView article, String byline, List<ReplyView> replies) {
        return read(page(article, byline, replies));
    }

    private static JsonObject read(Document page) {
        return Json.createReader(new StringReader(page.select("script").first().data()))
                .readObject();
    }

    private static Document page(ArticleView article, String byline, List<ReplyView> replies) {
        List<CreditView> credits = new ArrayList<>();
        Byline.of(byline)
                .pieces()
                .forEach(piece -> credits.add(
                        new CreditView(piece.text(), piece.isName(), piece.isHandled() ? piece.handle() : null)));
        var parts = new ArticleJsonLd.Parts(
                article,
                credits,
                new SeriesView(Topic.named("Small papers"), 2, null, null),
                List.of(new CorrectionView(1, "a", "A", "fifty", "fifteen", null, OUT)),
                replies,
                7);
        JsonObject publisher =
                Json.createObjectBuilder(Map.of("name", "The Site")).build();
        List<ShareImageInfo> pictures = List.of(new ShareImageInfo(SITE + "/x.png", "image/png", 1200, 630, ""));
        return Jsoup.parse(new ArticleJsonLd(publisher, "en", SITE, parts)
                .of(ADDRESS, pictures)
                .toString());
    }
}
