package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Writes {@code wordpress.xml}, WXR 1.2: what the importer of WordPress takes ({@code class-wp-import.php} of its plugin), and
 * any Rejoinder too.
 */
final class WxrWriter {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>""";

    private final Connection connection;
    private final SiteLinks links;
    private final Addresses addresses;
    private final Instant now;
    private final Runnable progress;

    WxrWriter(Connection connection, SiteLinks links, Addresses addresses, Instant now, Runnable progress) {
        this.connection = connection;
        this.links = links;
        this.addresses = addresses;
        this.now = now;
        this.progress = progress;
    }

    void write(OutputStream out) throws SQLException, IOException {
        var xml = new XmlWriter(out);
        var authors = WxrAuthors.of(connection);
        xml.line(HEAD);
        channel(xml);
        authors.write(xml);
        terms(xml);
        new WxrPages(connection, links).write(xml);
        try (var articles = new WxrArticles(connection, links, authors, addresses, now)) {
            articles.write(xml, progress);
        }
        xml.line("</channel>");
        xml.line("</rss>");
        xml.flush();
    }

    private void channel(XmlWriter xml) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select name, tagline, language from masthead")) {
            row.next();
            xml.plain("title", row.getString(1));
            xml.plain("link", links.base());
            xml.plain("description", row.getString(2));
            xml.plain("language", row.getString(3));
        }
        xml.plain("wp:wxr_version", "1.2");
        xml.plain("wp:base_site_url", links.base());
        xml.plain("wp:base_blog_url", links.base());
    }

    /** Series are categories there. */
    private void terms(XmlWriter xml) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select series_slug, min(series) from article"
                    + " where series_slug <> '' and state <> 'REMOVED' group by series_slug order by series_slug")) {
                for (int number = 1; row.next(); number++) {
                    xml.line("<wp:category>");
                    xml.plain("wp:term_id", number);
                    xml.cdata("wp:category_nicename", row.getString(1));
                    xml.cdata("wp:category_parent", "");
                    xml.cdata("wp:cat_name", row.getString(2));
                    xml.line("</wp:category>");
                }
            }
            try (var row =
                    statement.executeQuery("select slug, min(name) from article_tag group by slug order by slug")) {
                for (int number = 1; row.next(); number++) {
                    xml.line("<wp:tag>");
                    xml.plain("wp:term_id", number);
                    xml.cdata("wp:tag_slug", row.getString(1));
                    xml.cdata("wp:tag_name", row.getString(2));
                    xml.line("</wp:tag>");
                }
            }
        }
    }
}
