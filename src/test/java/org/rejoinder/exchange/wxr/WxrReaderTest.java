package org.rejoinder.exchange.wxr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.exchange.RecordedExport;
import org.rejoinder.exchange.SourceAlias;
import org.rejoinder.exchange.SourceArticle;
import org.rejoinder.exchange.SourceAuthor;
import org.rejoinder.exchange.SourceNote;
import org.rejoinder.exchange.SourcePicture;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceSite;
import org.rejoinder.exchange.UnreadableExportException;

class WxrReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2"})
    void an_export_of_each_version_says_where_it_is_from_who_wrote_and_what(String version) throws Exception {
        RecordedExport export = read(WxrFile.ofVersion(
                version,
                WxrFile.post(12, "publish", "<p>Is it?</p>", WxrFile.comment(5, "0", "1", "comment", "It is."))));

        assertEquals(List.of(new SourceSite("The Old Place", "https://old.example/blog")), export.sites);
        assertEquals(List.of(new SourceAuthor("dora", "Dora Doyle", "dora@old.example")), export.authors);
        assertEquals(
                List.of(new SourceArticle(
                        "12",
                        SourceArticle.Kind.ARTICLE,
                        SourceArticle.State.PUBLISHED,
                        "Post 12",
                        "<p>In short</p>",
                        "<p>Is it?</p>",
                        "post-12",
                        List.of("https://old.example/blog/2017/05/16/post-12/", "https://old.example/blog/?p=12"),
                        "dora",
                        List.of("Security", "North Korea"),
                        Optional.of(Instant.parse("2017-05-16T08:30:00Z")),
                        true,
                        "77")),
                export.articles);
        assertEquals(
                List.of(new SourceReply(
                        "5",
                        "12",
                        "comment-5",
                        "",
                        SourceReply.Kind.REPLY,
                        SourceReply.State.PUBLISHED,
                        "Rita",
                        "rita@reader.example",
                        "https://rita.example",
                        "<p>It is.</p>",
                        Optional.of(Instant.parse("2017-05-17T09:00:00Z")))),
                export.replies);
        assertEquals(List.of(), export.notes);
    }

    @ParameterizedTest
    @CsvSource({
        "publish, PUBLISHED",
        "future, SCHEDULED",
        "draft, DRAFT",
        "pending, DRAFT",
        "auto-draft, DRAFT",
        "private, RESTRICTED",
        "trash, TRASHED",
        "nonsense, DRAFT"
    })
    void an_article_keeps_its_state_and_only_a_public_one_had_an_address(String status, SourceArticle.State state)
            throws Exception {
        SourceArticle article =
                read(WxrFile.of(WxrFile.post(1, status, "x"))).articles.get(0);

        assertEquals(state, article.state());
        assertEquals(!status.equals("publish"), article.addresses().isEmpty());
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_it_is_says_so() throws Exception {
        Path file = folder.resolve("bomb.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            String whole = WxrFile.of();
            int end = whole.indexOf("</channel>");
            out.write(whole.substring(0, end).getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100; i++) {
                out.write(spaces);
            }
            out.write(whole.substring(end).getBytes(StandardCharsets.UTF_8));
        }

        var refused = assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new WxrReader(), file));

        assertTrue(refused.getMessage().contains("unpacks to more than 200 times its size"), refused::getMessage);
    }

    @Test
    void lists_of_categories_tags_and_authors_are_where_WordPress_has_them() throws Exception {
        String parents = "<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>security</wp:category_nicename>"
                + "<wp:category_parent>world</wp:category_parent><wp:cat_name>Security</wp:cat_name></wp:category>"
                + "<wp:category><wp:category_nicename>world</wp:category_nicename>"
                + "<wp:category_parent>security</wp:category_parent></wp:category>";
        String text = WxrFile.of(
                        parents,
                        WxrFile.post(1, "publish", "x"),
                        WxrFile.post(2, "draft", "y").replace("north-korea", "secret"))
                .replace("[dora]", "[Dora D. Doyle]");

        RecordedExport export = RecordedExport.of(new WxrReader(), WxrFile.saved(folder, text));

        assertEquals(
                List.of(
                        new SourceAlias(
                                SourceAlias.Kind.AUTHOR,
                                "Dora D. Doyle",
                                List.of("https://old.example/blog/author/dora-d-doyle/")),
                        new SourceAlias(
                                SourceAlias.Kind.TAG,
                                "Security",
                                List.of(
                                        "https://old.example/blog/category/world/security/",
                                        "https://old.example/blog/category/security/")),
                        new SourceAlias(
                                SourceAlias.Kind.TAG,
                                "North Korea",
                                List.of("https://old.example/blog/tag/north-korea/"))),
                export.aliases);
    }

    @Test
    void an_earlier_slug_is_told_apart_where_addresses_have_no_day() throws Exception {
        String meta =
                "<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>first</wp:meta_value></wp:postmeta>";
        String text = WxrFile.of(WxrFile.post(1, "publish", "x", meta).replace("/2017/05/16/post-1/", "/post-1/"));

        RecordedExport export = RecordedExport.of(new WxrReader(), WxrFile.saved(folder, text));

        assertFalse(export.articles.get(0).addresses().toString().contains("first"));
        assertTrue(export.aliases.contains(
                new SourceAlias(SourceAlias.Kind.ARTICLE, "1", List.of("https://old.example/blog/first/"))));
    }

    @Test
    void an_article_was_by_its_number_and_its_earlier_slug_there_and_where_it_was_first() throws Exception {
        String post = WxrFile.post(12, "publish", "x", """
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>was</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>has-been</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_old_date</wp:meta_key><wp:meta_value>2016-01-02</wp:meta_value></wp:postmeta>
                """)
                .replace(">https://old.example/blog/?p=12<", ">https://old.example/blog/first/<");

        String blog = "https://old.example/blog/";
        assertEquals(
                List.of(
                        blog + "2017/05/16/post-12/",
                        blog + "?p=12",
                        blog + "first/",
                        blog + "2017/05/16/was/",
                        blog + "2017/05/16/has-been/",
                        blog + "2016/01/02/post-12/",
                        blog + "2016/01/02/was/",
                        blog + "2016/01/02/has-been/"),
                read(WxrFile.of(post)).articles.get(0).addresses());
    }

    @Test
    void what_had_a_password_is_restricted_and_that_is_noted() throws Exception {
        RecordedExport export = read(WxrFile.of(WxrFile.post(1, "publish", "x")
                .replace("<wp:post_password><![CDATA[]]>", "<wp:post_password><![CDATA[pass]]>")));

        assertEquals(SourceArticle.State.RESTRICTED, export.articles.get(0).state());
        assertEquals(List.of(new SourceNote("post 1", "It had a password; it becomes a draft.")), export.notes);
    }

    @ParameterizedTest
    @CsvSource({"1, PUBLISHED", "0, HELD", "spam, SPAM", "trash, TRASHED", "post-trashed, TRASHED", "'', HELD"})
    void a_reply_keeps_its_state(String approved, SourceReply.State state) throws Exception {
        assertEquals(state, reply(WxrFile.comment(5, "0", approved, "", "x")).state());
    }

    @Test
    void replies_keep_their_parents_linkbacks_are_told_apart_and_notes_of_shops_are_left_out() throws Exception {
        RecordedExport export = read(WxrFile.of(WxrFile.post(
                1,
                "publish",
                "x",
                WxrFile.comment(5, "9", "1", "comment", "Comes before what it answers"),
                WxrFile.comment(9, "0", "1", "", "x"),
                WxrFile.comment(10, "0", "1", "pingback", "x"),
                WxrFile.comment(11, "0", "1", "trackback", "x"),
                WxrFile.comment(12, "0", "1", "order_note", "x"))));

        assertEquals(
                List.of("9", "", "", ""),
                export.replies.stream().map(SourceReply::parent).toList());
        assertEquals(
                List.of(
                        SourceReply.Kind.REPLY,
                        SourceReply.Kind.REPLY,
                        SourceReply.Kind.LINKBACK,
                        SourceReply.Kind.LINKBACK),
                export.replies.stream().map(SourceReply::kind).toList());
        assertEquals(1, export.notes.size());
        assertTrue(export.notes.get(0).words().contains("“order_note”"));
    }

    @Test
    void pictures_come_with_their_words_and_other_types_are_counted() throws Exception {
        String picture = WxrFile.post(77, "inherit", "")
                .replace("<wp:post_type><![CDATA[post]]>", "<wp:post_type><![CDATA[attachment]]>")
                .replace("</item>", """
                        <wp:attachment_url><![CDATA[https://old.example/wp-content/uploads/2017/05/map.png]]></wp:attachment_url>
                        <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A map</wp:meta_value></wp:postmeta>
                        </item>""");
        String menu = WxrFile.post(78, "publish", "")
                .replace("<wp:post_type><![CDATA[post]]>", "<wp:post_type><![CDATA[nav_menu_item]]>");

        RecordedExport export = read(WxrFile.of(picture, menu, menu));

        assertEquals(
                List.of(new SourcePicture(
                        "77", "https://old.example/wp-content/uploads/2017/05/map.png", "A map", "In short")),
                export.pictures);
        assertEquals(List.of(), export.articles);
        assertTrue(export.notes.get(0).words().startsWith("2 of the type “nav_menu_item”"));
    }

    @Test
    void comments_that_stand_before_their_post_says_its_number_still_belong_to_it() throws Exception {
        String comment = WxrFile.comment(5, "0", "1", "comment", "Early");
        RecordedExport export = read(WxrFile.of(WxrFile.post(1, "publish", "x").replace("<item>", "<item>" + comment)));

        assertEquals("1", export.replies.get(0).article());
    }

    @Test
    void dates_that_are_none_are_found_elsewhere_or_are_none() throws Exception {
        String post = WxrFile.post(1, "draft", "x").replace("2017-05-16 08:30:00", "0000-00-00 00:00:00");
        String before = WxrFile.post(2, "publish", "x");
        assertEquals(
                Optional.of(Instant.parse("2017-05-16T08:30:00Z")),
                read(WxrFile.of(before, post)).articles.get(1).publishedAt(),
                "as far ahead as the one before");
        assertEquals(
                Optional.of(Instant.parse("2017-05-16T08:30:00Z")),
                read(WxrFile.of(post.replace("2017-05-16 10:30:00", "0000-00-00 00:00:00")))
                        .articles
                        .get(0)
                        .publishedAt());
        assertEquals(
                Optional.empty(),
                read(WxrFile.of(post.replace("2017-05-16 10:30:00", "0000-00-00 00:00:00")
                                .replace("Tue, 16 May 2017 08:30:00 +0000", "Mon, 30 Nov -001 00:00:00 +0000")))
                        .articles
                        .get(0)
                        .publishedAt());
    }

    @Test
    void no_network_and_no_program_of_a_writer_is_told_of() throws Exception {
        assertFalse(reply(WxrFile.comment(5, "0", "1", "", "x")).toString().contains("@"));
    }

    @Test
    void what_ends_in_the_middle_is_said_to_with_the_line() throws Exception {
        String whole = WxrFile.of(WxrFile.post(1, "publish", "First"), WxrFile.post(2, "publish", "Second"));
        for (String cut : List.of("Second", "<wp:status><![CDATA[publish", "</item>", "</channel>")) {
            String text = whole.substring(0, whole.lastIndexOf(cut) + cut.length() / 2);

            String said = refused(text);

            assertTrue(said.matches("(?s).*beyond line \\d+: it ends there in the middle.*"), said);
        }
    }

    @Test
    void what_is_something_else_is_said_to_be() throws Exception {
        String feed = """
                <?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>News</title></item></channel></rss>""";
        assertTrue(refused(feed).contains("This is a feed"));
        assertTrue(refused("<!DOCTYPE html><html><body><p>Sign in</p></body></html>")
                .contains("document type"));
        assertTrue(refused("<html><body><p>Sign in</p></body></html>").contains("begins with <html>"));
        assertTrue(refused("Nothing at all").contains("line 1"));
        assertTrue(refused("").contains("line 1"));
    }

    @Test
    void entities_and_what_is_outside_are_never_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        for (String declaration : List.of(
                "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE rss [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000)
                        + "\">]>")) {
            String text = WxrFile.of(WxrFile.post(1, "publish", "x"))
                    .replace("<!-- generator", declaration + "<!-- generator")
                    .replace("<title><![CDATA[Post 1]]>", "<title>&x;&b;");

            assertTrue(refused(text).contains("document type"));
        }
    }

    @Test
    void what_is_nested_beyond_reason_is_refused() throws Exception {
        assertTrue(refused(WxrFile.of("<item>" + "<a>".repeat(100_000))).contains("nested"));
    }

    @Test
    void characters_that_xml_does_not_allow_and_bare_ampersands_are_mended_and_counted() throws Exception {
        RecordedExport export = read(WxrFile.of(WxrFile.post(1, "publish", "a\u0008b & c &amp; d &nbsp; e"))
                .replace("?p=1<", "?p=1&x=1&#0;&#xD800;&copy;<")
                .replace("<![CDATA[Post 1]]>", "Tom & Jerry &amp; &#x1F600; &lt;"));

        SourceArticle article = export.articles.get(0);
        assertEquals("Tom & Jerry & 😀 <", article.title());
        assertEquals("<p>ab & c &amp; d &nbsp; e</p>", article.html());
        assertEquals(1, export.notes.size());
        assertTrue(
                export.notes.get(0).words().startsWith("6 characters"),
                export.notes.get(0).words());
    }

    @Test
    void the_end_of_a_cdata_section_within_a_text_is_part_of_it() throws Exception {
        RecordedExport export = read(WxrFile.of(WxrFile.post(1, "publish", "if (a[b[0]]]]><![CDATA[> 1) &amp; more")));

        assertEquals("<p>if (a[b[0]]> 1) &amp; more</p>", export.articles.get(0).html());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, 0",
        "ISO-8859-1, ISO-8859-1, 0",
        "windows-1251, windows-1251, 0",
        "UTF-8, ISO-8859-1, 1",
        "ISO-8859-1, UTF-8, 1",
        "UTF-16, UTF-16, 0",
        "UTF-16, UTF-16LE, 0",
        "UTF-16, UTF-16BE, 0",
        "UTF-8, UTF-16LE, 0",
        "utf8, UTF-8, 0"
    })
    void text_is_read_as_it_is_written_whatever_the_file_says(String said, String is, int notes) throws Exception {
        String words =
                is.equals("windows-1251") ? "Привет" : "Zoë’s café".replace("’", is.startsWith("ISO") ? "'" : "’");
        String text = WxrFile.of(WxrFile.post(1, "publish", words)).replaceFirst("UTF-8", said);

        RecordedExport export = RecordedExport.of(new WxrReader(), WxrFile.saved(folder, text, Charset.forName(is)));

        assertEquals("<p>" + words + "</p>", export.articles.get(0).html());
        assertEquals(notes, export.notes.size(), export.notes::toString);
    }

    @Test
    void a_mark_of_the_byte_order_is_no_text_and_an_unknown_charset_is_named() throws Exception {
        String text = WxrFile.of(WxrFile.post(1, "publish", "Zoë"));
        assertEquals("<p>Zoë</p>", read("\uFEFF" + text).articles.get(0).html());
        assertTrue(refused(text.replaceFirst("UTF-8", "klingon-8")).contains("“klingon-8”"));
    }

    @Test
    void half_of_a_pair_is_left_out() throws Exception {
        byte[] bytes = WxrFile.of(WxrFile.post(1, "publish", "a@b")).getBytes(StandardCharsets.UTF_16LE);
        int at = new String(bytes, StandardCharsets.UTF_16LE).indexOf("a@b") + 1;
        bytes[2 * at] = 0x00;
        bytes[2 * at + 1] = (byte) 0xD8;
        Path file = Files.write(folder.resolve("export.xml"), bytes);

        RecordedExport export = RecordedExport.of(new WxrReader(), file);

        assertFalse(export.articles.get(0).html().contains("@"));
        assertEquals(1, export.notes.size());
    }

    @Test
    void an_attribute_of_ten_megabytes_and_a_text_of_ten_are_read_past() throws Exception {
        String long10 = "x".repeat(10_000_000);
        RecordedExport export = read(WxrFile.of(
                WxrFile.post(1, "publish", long10)
                        .replace("domain=\"category\" nicename=\"security\"", "domain=\"" + long10 + "\""),
                WxrFile.post(2, "publish", "After it")));

        assertEquals("<p>After it</p>", export.articles.get(1).html());
        assertTrue(export.articles.get(0).html().length() < 2_100_000);
    }

    private SourceReply reply(String comment) throws IOException {
        return read(WxrFile.of(WxrFile.post(1, "publish", "x", comment)))
                .replies
                .get(0);
    }

    private RecordedExport read(String text) throws IOException {
        return RecordedExport.of(new WxrReader(), WxrFile.saved(folder, text));
    }

    private String refused(String text) throws IOException {
        Path file = WxrFile.saved(folder, text);
        return assertThrows(UnreadableExportException.class, () -> RecordedExport.of(new WxrReader(), file))
                .getMessage();
    }
}
