package org.rejoinder.reader.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FeedFormatTest {

    private static final String SUMMARY = "Why <b> & <img src=x> beat nothing";

    private static final Feed.Image IMAGE =
            new Feed.Image("https://a.example/media/ferry.jpg", "image/jpeg", 1200, 800, "A ferry & its crew");

    @Test
    void the_picture_of_an_article_comes_with_it_in_every_format() {
        for (Element entry : List.of(entry(FeedFormat.ATOM, "entry"), entry(FeedFormat.RSS, "item"))) {
            Element media = entry.selectFirst("media|content");
            assertEquals(IMAGE.address(), media.attr("url"));
            assertEquals(
                    "image/jpeg 1200 800", media.attr("type") + " " + media.attr("width") + " " + media.attr("height"));
            assertEquals(IMAGE.alternative(), media.select("media|description").text());
        }
        String json = new String(FeedFormat.JSON.write(feed(List.of(pictured()))), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"image\":\"" + IMAGE.address() + "\""), json);
    }

    @Test
    void a_summary_reads_the_same_in_every_format_whatever_stands_in_it() {
        assertEquals(SUMMARY, entry(FeedFormat.ATOM, "entry").select("summary").text());
        String html = entry(FeedFormat.RSS, "item").select("description").text();
        assertEquals(SUMMARY, Jsoup.parse(html).text());
    }

    @Test
    void rss_names_every_author_where_no_email_address_is_asked_for() {
        Element item = entry(FeedFormat.RSS, "item");

        assertEquals(List.of("Ada", "Bob"), item.select("dc|creator").eachText());
        assertEquals(0, item.select("author").size());
    }

    @Test
    void rss_says_nothing_twice() {
        String rss = new String(FeedFormat.RSS.write(feed(List.of(entry("a")))), StandardCharsets.UTF_8);
        Element channel = Jsoup.parse(rss, "", Parser.xmlParser()).selectFirst("channel");

        assertEquals(List.of("en"), channel.select("language").eachText());
        assertEquals(1, channel.select("> pubDate").size(), rss);
        assertEquals(1, channel.select("item > pubDate").size(), rss);
        assertEquals(0, channel.select("dc|date, dc|language, item > author").size(), rss);
        assertEquals("false", channel.selectFirst("guid").attr("isPermaLink"));
        assertEquals(
                "application/rss+xml",
                channel.selectFirst("atom|link[rel=self]").attr("type"));
    }

    @Test
    void atom_says_everything_in_its_own_elements() {
        String atom = new String(FeedFormat.ATOM.write(feed(List.of(entry("b"), entry("a")))), StandardCharsets.UTF_8);
        Element feed = Jsoup.parse(atom, "", Parser.xmlParser()).selectFirst("feed");

        assertEquals("en", feed.attr("xml:lang"));
        assertEquals(0, feed.select("dc|date, dc|language, dc|creator").size(), atom);
        assertEquals(
                List.of("html"),
                feed.select("content").eachAttr("type").stream().distinct().toList());
        assertEquals(
                List.of("text"),
                feed.select("summary").eachAttr("type").stream().distinct().toList());
        assertEquals(
                2, feed.select("entry > updated").eachText().stream().distinct().count(), atom);
        assertEquals(
                List.of("Ada", "Bob"),
                feed.selectFirst("entry").select("author > name").eachText());
    }

    @Test
    void an_empty_feed_is_as_it_was_in_the_beginning() {
        String atom = new String(FeedFormat.ATOM.write(feed(List.of())), StandardCharsets.UTF_8);

        assertEquals(
                "2026-11-01T08:00:00Z",
                Jsoup.parse(atom, "", Parser.xmlParser()).selectFirst("updated").text());
    }

    private static Feed feed(List<Feed.Entry> entries) {
        return new Feed(
                "A",
                "About",
                "https://a.example/f",
                "https://a.example/",
                "en",
                null,
                Instant.parse("2026-11-01T08:00:00Z"),
                entries);
    }

    private static Feed.Entry entry(String id) {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        return new Feed.Entry(
                "tag:" + id,
                "https://a.example/" + id,
                "A",
                List.of("Ada", "Bob"),
                now,
                now,
                List.of(),
                SUMMARY,
                "<p>All</p>",
                null);
    }

    private static Feed.Entry pictured() {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        return new Feed.Entry(
                "tag:a",
                "https://a.example/a",
                "A",
                List.of("Ada", "Bob"),
                now,
                now,
                List.of(),
                SUMMARY,
                "<p>All</p>",
                IMAGE);
    }

    private static Element entry(FeedFormat format, String name) {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        var feed = new Feed(
                "A", "About", "https://a.example/f", "https://a.example/", "en", null, now, List.of(pictured()));
        return Jsoup.parse(new String(format.write(feed), StandardCharsets.UTF_8), "", Parser.xmlParser())
                .selectFirst(name);
    }
}
