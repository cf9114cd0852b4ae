package org.rejoinder.exchange.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What every item has in WordPress, whatever its type.
 *
 * @param number of {@link WxrNumbers}
 * @param at when it was or will be published, or was changed last
 * @param creator the login of its author
 */
record WordPressItem(
        long number,
        String type,
        String status,
        String title,
        String link,
        String slug,
        String creator,
        String content,
        String excerpt,
        Instant at,
        boolean repliesOpen) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String date(Instant at) {
        return DATE.format(at);
    }

    /** Without its end: terms, details and comments follow. */
    void begin(XmlWriter xml) throws IOException {
        xml.line("<item>");
        xml.cdata("title", title);
        xml.plain("link", link);
        xml.plain("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        xml.cdata("dc:creator", creator);
        xml.line("<guid isPermaLink=\"false\">" + XmlWriter.attribute(link) + "</guid>");
        xml.line("<description></description>");
        xml.cdata("content:encoded", content);
        xml.cdata("excerpt:encoded", excerpt);
        xml.plain("wp:post_id", number);
        xml.cdata("wp:post_date", date(at));
        xml.cdata("wp:post_date_gmt", date(at));
        xml.cdata("wp:comment_status", repliesOpen ? "open" : "closed");
        xml.cdata("wp:ping_status", "closed");
        xml.cdata("wp:post_name", slug);
        xml.cdata("wp:status", status);
        xml.plain("wp:post_parent", 0);
        xml.plain("wp:menu_order", 0);
        xml.cdata("wp:post_type", type);
        xml.cdata("wp:post_password", "");
        xml.plain("wp:is_sticky", 0);
    }

    static void term(XmlWriter xml, String domain, String slug, String name) throws IOException {
        xml.line("<category domain=\"" + domain + "\" nicename=\"" + XmlWriter.attribute(slug) + "\">"
                + XmlWriter.cdata(name) + "</category>");
    }

    static void detail(XmlWriter xml, String element, String key, String value) throws IOException {
        xml.line("<wp:" + element + ">");
        xml.cdata("wp:meta_key", key);
        xml.cdata("wp:meta_value", value);
        xml.line("</wp:" + element + ">");
    }

    static void end(XmlWriter xml) throws IOException {
        xml.line("</item>");
    }
}
