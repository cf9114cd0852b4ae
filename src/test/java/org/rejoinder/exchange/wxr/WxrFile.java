package org.rejoinder.exchange.wxr;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports as WordPress writes them. */
public final class WxrFile {

    private static final String HEAD = """
            <?xml version="1.0" encoding="%s" ?>
            <!-- generator="WordPress/6.7" created="2026-11-01 08:00" -->
            <rss version="2.0"
            	xmlns:excerpt="http://wordpress.org/export/%s/excerpt/"
            	xmlns:content="http://purl.org/rss/1.0/modules/content/"
            	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
            	xmlns:dc="http://purl.org/dc/elements/1.1/"
            	xmlns:wp="http://wordpress.org/export/%s/">
            <channel>
            	<title>The Old Place</title>
            	<link>https://old.example</link>
            	<wp:wxr_version>%s</wp:wxr_version>
            	<wp:base_site_url>https://old.example</wp:base_site_url>
            	<wp:base_blog_url>https://old.example/blog/</wp:base_blog_url>
            	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[dora]]></wp:author_login><wp:author_email><![CDATA[dora@old.example]]></wp:author_email><wp:author_display_name><![CDATA[Dora Doyle]]></wp:author_display_name></wp:author>
            """;

    private static final String TAIL = "</channel>\n</rss>\n";

    private WxrFile() {}

    public static String of(String... items) {
        return ofVersion("1.2", items);
    }

    public static String ofVersion(String version, String... items) {
        return HEAD.formatted("UTF-8", version, version, version) + String.join("\n", items) + TAIL;
    }

    public static Path saved(Path folder, String text) throws IOException {
        return saved(folder, text, StandardCharsets.UTF_8);
    }

    public static Path saved(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("export.xml"), text.getBytes(charset));
    }

    /** @param more elements, replies among them */
    public static String post(int id, String status, String content, String... more) {
        return """
                <item>
                	<title><![CDATA[Post %1$d]]></title>
                	<link>https://old.example/blog/2017/05/16/post-%1$d/</link>
                	<pubDate>Tue, 16 May 2017 08:30:00 +0000</pubDate>
                	<dc:creator><![CDATA[dora]]></dc:creator>
                	<guid isPermaLink="false">https://old.example/blog/?p=%1$d</guid>
                	<description></description>
                	<content:encoded><![CDATA[%3$s]]></content:encoded>
                	<excerpt:encoded><![CDATA[In short]]></excerpt:encoded>
                	<wp:post_id>%1$d</wp:post_id>
                	<wp:post_date><![CDATA[2017-05-16 10:30:00]]></wp:post_date>
                	<wp:post_date_gmt><![CDATA[2017-05-16 08:30:00]]></wp:post_date_gmt>
                	<wp:comment_status><![CDATA[open]]></wp:comment_status>
                	<wp:post_name><![CDATA[post-%1$d]]></wp:post_name>
                	<wp:status><![CDATA[%2$s]]></wp:status>
                	<wp:post_parent>0</wp:post_parent>
                	<wp:post_type><![CDATA[post]]></wp:post_type>
                	<wp:post_password><![CDATA[]]></wp:post_password>
                	<category domain="category" nicename="security"><![CDATA[Security]]></category>
                	<category domain="post_tag" nicename="north-korea"><![CDATA[North Korea]]></category>
                	<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
                	<wp:postmeta><wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key><wp:meta_value><![CDATA[77]]></wp:meta_value></wp:postmeta>
                %4$s
                </item>
                """.formatted(id, status, content, String.join("\n", more));
    }

    public static String comment(int id, String parent, String approved, String type, String content) {
        return """
                <wp:comment>
                	<wp:comment_id>%d</wp:comment_id>
                	<wp:comment_author><![CDATA[Rita]]></wp:comment_author>
                	<wp:comment_author_email><![CDATA[rita@reader.example]]></wp:comment_author_email>
                	<wp:comment_author_url>https://rita.example</wp:comment_author_url>
                	<wp:comment_author_IP><![CDATA[203.0.113.7]]></wp:comment_author_IP>
                	<wp:comment_date><![CDATA[2017-05-17 11:00:00]]></wp:comment_date>
                	<wp:comment_date_gmt><![CDATA[2017-05-17 09:00:00]]></wp:comment_date_gmt>
                	<wp:comment_content><![CDATA[%s]]></wp:comment_content>
                	<wp:comment_approved><![CDATA[%s]]></wp:comment_approved>
                	<wp:comment_type><![CDATA[%s]]></wp:comment_type>
                	<wp:comment_parent>%s</wp:comment_parent>
                	<wp:comment_user_id>0</wp:comment_user_id>
                </wp:comment>
                """.formatted(id, content, approved, type, parent);
    }
}
