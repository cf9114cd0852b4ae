package org.rejoinder.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class FeedFormatTest {

    private static final String SUMMARY = "Why <b> & <img src=x> beat nothing";

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

    private static Element entry(FeedFormat format, String name) {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        var entry = new Feed.Entry(
                "tag:a", "https://a.example/a", "A", List.of("Ada", "Bob"), now, now, List.of(), SUMMARY, "<p>All</p>");
        var feed = new Feed("A", "About", "https://a.example/f", "https://a.example/", "en", null, List.of(entry));
        return Jsoup.parse(new String(format.write(feed), StandardCharsets.UTF_8), "", Parser.xmlParser())
                .selectFirst(name);
    }
}
