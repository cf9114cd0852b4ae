package org.rejoinder.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;

class FeedsIT {

    private static final String RFC_4287 = "http://www.w3.org/2005/Atom";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/replies.atom",
                "/tags/security/feed.atom",
                "/series/small-papers/feed.atom",
                "/authors/helen-strand/feed.atom",
                SharedSite.ARTICLE + "/replies.atom"
            })
    void an_atom_feed_has_what_rfc_4287_asks_for(String path) {
        HttpResponse<String> answer = SharedSite.visitor().get(path);
        Document feed = Jsoup.parse(answer.body(), "", Parser.xmlParser());

        assertEquals(
                "application/atom+xml;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow().toLowerCase());
        Element root = feed.firstElementChild();
        assertEquals(RFC_4287, root.attr("xmlns"));
        for (String one : List.of("id", "title", "updated")) {
            assertEquals(1, feed.select("feed > " + one).size(), one);
        }
        assertEquals(
                SharedSite.address() + path,
                feed.select("feed > link[rel=self]").attr("href"));
        assertFalse(feed.select("feed > entry").isEmpty());
        for (Element entry : feed.select("feed > entry")) {
            for (String one : List.of("id", "title", "updated")) {
                assertEquals(1, entry.select("> " + one).size(), one);
            }
            assertFalse(entry.select("> author > name").isEmpty(), "an author");
            assertTrue(entry.select("> id").text().startsWith("tag:localhost,20"));
            assertTrue(entry.select("> link[rel=alternate]").attr("href").startsWith(SharedSite.address()));
            assertFalse(entry.select("> content").text().matches("(?s).*(src|href)=\"/.*"), "no relative address");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/feed.rss",
                "/replies.atom",
                "/corrections.atom",
                "/tags/security/feed.atom",
                "/series/small-papers/feed.atom",
                "/authors/helen-strand/feed.atom",
                SharedSite.ARTICLE + "/replies.atom"
            })
    void whoever_checks_feeds_has_nothing_to_say(String path) {
        String xml = SharedSite.visitor().get(path).body();
        Document feed = Jsoup.parse(xml, "", Parser.xmlParser());

        assertEquals(0, feed.select("dc|date, dc|language, dc|rights").size(), xml);
        assertEquals(0, feed.select("feed dc|creator, item > author").size(), xml);
        assertFalse(xml.contains("1970-"), xml);
        for (Element item : feed.select("item")) {
            assertEquals(1, item.select("> pubDate").size());
            assertEquals(1, item.select("> guid").size());
            assertFalse(item.select("> dc|creator").isEmpty());
        }
        List<String> times = feed.select("entry > updated").eachText();
        assertEquals(times.stream().distinct().toList(), times);
        List<String> ids = feed.select("entry > id, item > guid").eachText();
        assertEquals(ids.stream().distinct().toList(), ids);
        for (Element self : feed.select("feed > link[rel=self], channel > atom|link[rel=self]")) {
            assertEquals(SharedSite.address() + path, self.attr("href"));
            assertTrue(self.attr("type").matches("application/(atom|rss)\\+xml"), self.attr("type"));
        }
        feed.select("content, content|encoded")
                .forEach(content -> Jsoup.parse(content.text())
                        .getAllElements()
                        .forEach(element -> element.attributes()
                                .forEach(attribute -> assertFalse(
                                        attribute
                                                .getKey()
                                                .matches("srcset|sizes|loading|decoding|role|aria-.*|style|on.*"),
                                        attribute::html))));
    }

    @Test
    void articles_are_in_atom_rss_and_json_with_their_whole_text() throws Exception {
        SyndFeed atom = feed("/feed.atom");
        SyndFeed rss = feed("/feed.rss");
        JsonObject json = Json.createReader(
                        new StringReader(SharedSite.visitor().get("/feed.json").body()))
                .readObject();

        assertEquals("https://jsonfeed.org/version/1.1", json.getString("version"));
        assertEquals(SharedSite.address() + "/feed.json", json.getString("feed_url"));
        List<JsonObject> items = json.getJsonArray("items").getValuesAs(JsonObject.class);
        assertEquals(
                atom.getEntries().stream().map(SyndEntry::getTitle).toList(),
                items.stream().map(item -> item.getString("title")).toList());
        assertEquals(
                atom.getEntries().stream().map(SyndEntry::getUri).toList(),
                items.stream().map(item -> item.getString("id")).toList());
        assertEquals(
                atom.getEntries().stream().map(SyndEntry::getLink).toList(),
                rss.getEntries().stream().map(SyndEntry::getLink).toList());
        JsonObject analysis = items.stream()
                .filter(item -> item.getString("url").endsWith(SharedSite.ARTICLE))
                .findFirst()
                .orElseThrow();
        assertTrue(analysis.getString("content_html").contains("Links to North Korea</h2>"));
        assertEquals(
                "Helen Strand",
                analysis.getJsonArray("authors").getJsonObject(0).getString("name"));
        assertTrue(analysis.getJsonArray("tags").toString().contains("security"));
    }

    @Test
    void who_shows_a_few_lines_gets_the_standfirst_and_nobody_gets_the_text_twice() throws Exception {
        String standfirst = Http.page(SharedSite.visitor().get(SharedSite.ARTICLE))
                .select(".standfirst")
                .text();
        for (String path : List.of("/feed.atom", "/feed.rss")) {
            SyndEntry analysis = feed(path).getEntries().stream()
                    .filter(entry -> entry.getLink().endsWith(SharedSite.ARTICLE))
                    .findFirst()
                    .orElseThrow();
            assertEquals(standfirst, analysis.getDescription().getValue(), path);
            assertEquals(1, SharedSite.visitor().get(path).body().split("Links to North Korea", -1).length - 1, path);
            assertEquals("Helen Strand", analysis.getAuthor(), path);
        }
    }

    @Test
    void a_reply_is_in_the_feeds_as_soon_as_it_is_public_and_not_before_whatever_it_says() throws Exception {
        String words = "Feed " + UUID.randomUUID();
        String hostile = words + " ]]> & <b> \uD83D\uDE42";
        var visitor = SharedSite.visitor();
        String email = UUID.randomUUID() + "@example.org";
        visitor.post(SharedSite.ARTICLE, Map.of("comment", hostile, "name", "Fee & <Co>", "email", email));
        for (String path : List.of("/replies.atom", SharedSite.ARTICLE + "/replies.atom")) {
            assertFalse(visitor.get(path).body().contains(words));
        }

        SharedSite.HUB.told().clear();
        SharedSite.publish(words, "Fee & <Co>");

        for (String path : List.of("/replies.atom", SharedSite.ARTICLE + "/replies.atom")) {
            SyndEntry newest = feed(path).getEntries().get(0);
            assertEquals(
                    hostile, Jsoup.parse(newest.getContents().get(0).getValue()).text());
            assertEquals("Fee & <Co>", newest.getAuthor());
            assertFalse(visitor.get(path).body().contains(email));
            Eventually.within(
                    Duration.ofSeconds(10),
                    "the hub is told of " + path,
                    () -> SharedSite.HUB.told().contains(SharedSite.address() + path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/replies.atom",
                "/corrections.atom",
                "/tags/security/feed.atom",
                "/series/small-papers/feed.atom",
                SharedSite.ARTICLE + "/replies.atom"
            })
    void a_feed_says_in_its_headers_where_it_is_subscribed_to(String path) {
        HttpResponse<String> answer = SharedSite.visitor().get(path);
        List<String> links = answer.headers().allValues("Link");

        assertTrue(links.contains("<" + SharedSite.address() + path + ">; rel=\"self\""), links.toString());
        assertTrue(links.stream().anyMatch(link -> link.endsWith("; rel=\"hub\"")), links.toString());
        assertTrue(answer.body().matches("(?s).*(rel=\"hub\"|\"hubs\":).*"), "and in itself");
    }

    @Test
    void pages_say_where_their_feeds_are_and_who_has_one_is_not_sent_it_again() {
        assertEquals(
                List.of("/feed.atom", "/feed.rss", "/feed.json", "/replies.atom"),
                Http.page(SharedSite.visitor().get("/"))
                        .select("link[rel=alternate]")
                        .eachAttr("href"));
        for (String page : List.of(SharedSite.ARTICLE, "/archive", "/pages/about", "/tags/security")) {
            assertTrue(
                    Http.page(SharedSite.visitor().get(page))
                            .select("link[rel=alternate]")
                            .eachAttr("href")
                            .contains("/feed.atom"),
                    page);
        }
        for (String page : List.of(SharedSite.ARTICLE, "/tags/security", "/authors/helen-strand")) {
            String feed = Http.page(SharedSite.visitor().get(page))
                    .select("link[rel=alternate]")
                    .attr("href");
            HttpResponse<String> answer = SharedSite.visitor().get(feed);
            assertEquals(200, answer.statusCode(), feed);
            assertTrue(answer.headers().firstValue("ETag").isPresent());
        }
    }

    @Test
    void search_engines_are_told_of_every_public_article_and_kept_out_of_the_rest() {
        String robots = SharedSite.visitor().get("/robots.txt").body();
        Document index = xml("/sitemap.xml");
        Document articles = xml("/sitemaps/articles-1.xml");

        assertTrue(robots.contains("\nDisallow: /desk\n"));
        assertTrue(robots.contains("\nSitemap: " + SharedSite.address() + "/sitemap.xml\n"));
        assertEquals(
                List.of(SharedSite.address() + "/sitemaps/articles-1.xml", SharedSite.address() + "/sitemaps/news.xml"),
                index.select("sitemap > loc").eachText());
        assertTrue(articles.select("url > loc").eachText().contains(SharedSite.address() + SharedSite.ARTICLE));
        assertEquals(
                articles.select("url").size(), articles.select("url > lastmod").size());
        assertTrue(xml("/sitemaps/news.xml").select("url").size()
                < articles.select("url").size() + 1);
        assertEquals(404, SharedSite.visitor().get("/sitemaps/articles-9.xml").statusCode());
        assertEquals(404, SharedSite.visitor().get("/sitemaps/articles-0.xml").statusCode());
    }

    private static Document xml(String path) {
        HttpResponse<String> answer = SharedSite.visitor().get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private static SyndFeed feed(String path) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(SharedSite.visitor().get(path).body()));
    }
}
