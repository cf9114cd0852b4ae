package org.rejoinder.webmention.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.reply.mention.MentionContent;
import org.rejoinder.reply.mention.MentionKind;

class MentionReaderTest {

    private static final URI SOURCE = URI.create("https://blog.example/post");
    private static final String TARGET = "https://news.example/articles/one";
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private static MentionContent read(String html) {
        var links = new SourceLinks(URI.create(TARGET));
        return new MentionReader(links, NOW).read(SOURCE, Jsoup.parse(html, SOURCE.toString()));
    }

    private static boolean isLinked(String html) {
        return new SourceLinks(URI.create(TARGET)).isIn(Jsoup.parse(html, SOURCE.toString()));
    }

    @Test
    void an_entry_says_who_wrote_what_and_when() {
        MentionContent read = read("<div class='h-entry'><a class='p-author h-card' href='/'>"
                + "<img class='u-photo' src='me.jpg' alt=''><span class='p-name'>Ann  Author</span> of Town</a>"
                + "<time class='dt-published' datetime='2026-11-30 10:00:00+0200'>yesterday</time>"
                + "<a class='u-in-reply-to' href='" + TARGET + "#part'>To this</a>"
                + "<div class='e-content'><p>First &lt;b&gt;.</p><script>alert(1)</script><p>Second.</p></div></div>");

        assertEquals(MentionKind.REPLY, read.kind());
        assertEquals("Ann Author", read.name());
        assertEquals("First <b>. Second.", read.text());
        assertEquals(Instant.parse("2026-11-30T08:00:00Z"), read.publishedAt());
    }

    @ParameterizedTest
    @CsvSource({"u-like-of, LIKE", "u-repost-of, REPOST", "u-in-reply-to, REPLY", "u-syndication, MENTION"})
    void a_property_that_leads_to_the_article_says_what_it_does(String property, MentionKind kind) {
        assertEquals(
                kind,
                read("<p class='h-entry'><a class='" + property + "' href='" + TARGET + "'>x</a>")
                        .kind());
        assertEquals(
                MentionKind.MENTION,
                read("<p class='h-entry'><a class='" + property + "' href='https://else.example/'>x</a><a href='"
                                + TARGET + "'>y</a>")
                        .kind());
    }

    @Test
    void a_cited_page_within_an_entry_is_not_what_the_entry_says() {
        MentionContent read = read("<div class='h-entry'><div class='u-in-reply-to h-cite'>"
                + "<a class='u-url' href='" + TARGET + "'></a><p class='e-content'>Not mine</p>"
                + "<p class='p-author'>Not me</p></div><p class='p-author'>Me</p><p class='p-name'>Mine</p></div>");

        assertEquals(MentionKind.REPLY, read.kind());
        assertEquals("Me", read.name());
        assertEquals("Mine", read.text());
    }

    @Test
    void of_many_entries_the_one_that_links_counts() {
        MentionContent read = read("<div class='h-feed'><div class='h-entry'><p class='e-content'>Other</p></div>"
                + "<div class='h-entry'><p class='e-content'>This <a href='" + TARGET + "'>one</a></p></div></div>");

        assertEquals("This one", read.text());
    }

    @Test
    void a_page_without_microformats_is_named_by_its_host_and_its_title() {
        MentionContent read = read("<title>A title</title><p><a href='" + TARGET + "'>x</a>");

        assertEquals("blog.example", read.name());
        assertEquals("A title", read.text());
        assertNull(read.publishedAt());
    }

    @Test
    void a_name_has_nothing_that_turns_letters_around_and_no_end_of_its_own() {
        MentionContent read =
                read("<div class='h-entry'><p class='p-author'>Ann\u202Egnihton\u2066\u0000 <script>x</script>"
                        + "a".repeat(500) + "</p><a href='" + TARGET + "'></a></div>");

        assertTrue(read.name().startsWith("Anngnihton"), read.name());
        assertTrue(read.name().codePointCount(0, read.name().length()) <= 100);
    }

    @Test
    void letters_have_one_form_so_that_the_same_is_the_same_the_next_time() {
        assertEquals(
                "\u00e4",
                read("<p class='h-entry'><b class='p-name'>a\u0308</b>").text());
    }

    @Test
    void a_time_that_is_to_come_or_is_none_is_not_believed() {
        assertNull(read("<p class='h-entry'><time class='dt-published' datetime='2027-01-01T00:00:00Z'></time>")
                .publishedAt());
        assertNull(read("<p class='h-entry'><time class='dt-published' datetime='soon'></time>")
                .publishedAt());
        assertEquals(
                Instant.parse("2026-11-30T00:00:00Z"),
                read("<p class='h-entry'><time class='dt-published'>2026-11-30</time>")
                        .publishedAt());
    }

    @Test
    void cards_within_cards_end() {
        String html = "<div class='h-card'>".repeat(20_000) + "<a href='" + TARGET + "'>x</a>";

        assertTrue(isLinked(html));
        assertEquals(MentionKind.MENTION, read(html).kind());
    }

    @Test
    void a_link_is_an_attribute_of_an_element() {
        assertTrue(isLinked("<a href='" + TARGET + "'>x</a>"));
        assertTrue(isLinked("<a href='//news.EXAMPLE:443/articles/one#there'>x</a>".replace("//news", "https://news")));
        assertTrue(isLinked("<img src='" + TARGET + "'>"));
        assertTrue(isLinked("<video src='" + TARGET + "'></video>"));
        assertTrue(isLinked("<blockquote cite='" + TARGET + "'></blockquote>"));
        assertFalse(isLinked("<!-- <a href='" + TARGET + "'>x</a> -->"));
        assertFalse(isLinked("&lt;a href='" + TARGET + "'&gt;"));
        assertFalse(isLinked("<textarea><a href='" + TARGET + "'></a></textarea>"));
        assertFalse(isLinked("<p>" + TARGET + "</p>"));
        assertFalse(isLinked("<link rel='canonical' href='" + TARGET + "'>"));
        assertFalse(isLinked("<a href='" + TARGET + "/more'>x</a>"));
        assertFalse(isLinked("<a href='https://else.example/?" + TARGET + "'>x</a>"));
    }

    @Test
    void in_text_and_in_json_it_is_the_whole_address() {
        var links = new SourceLinks(URI.create(TARGET));

        assertTrue(links.isInText("See " + TARGET + "."));
        assertTrue(links.isInText("(" + TARGET + ")"));
        assertFalse(links.isInText("See " + TARGET + "/more"));
        assertTrue(links.isInJson("{\"a\":[{\"b\":\"" + TARGET + "\"}]}"));
        assertFalse(links.isInJson("{\"a\":\"see " + TARGET + "\"}"));
        assertFalse(links.isInJson("{\"a\":"));
        assertFalse(links.isInJson("[".repeat(200_000)));
    }
}
