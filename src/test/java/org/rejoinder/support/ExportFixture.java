package org.rejoinder.support;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Exports of other programs. */
public final class ExportFixture {

    private ExportFixture() {}

    /** One article with one reply, whose writer has an address; no other is the same. */
    public static byte[] wordPress() {
        String name = "turnips-" + UUID.randomUUID();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
                <channel><title>Old</title><link>https://%1$s.example</link>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://%1$s.example</wp:base_site_url>
                <wp:base_blog_url>https://%1$s.example</wp:base_blog_url>
                <item><title>Turnips</title><link>https://%1$s.example/%1$s/</link><dc:creator>ada</dc:creator>
                <content:encoded><![CDATA[<p>Ten.</p>]]></content:encoded><excerpt:encoded></excerpt:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt>
                <wp:post_name>%1$s</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Rosa</wp:comment_author>
                <wp:comment_author_email>rosa@example.org</wp:comment_author_email>
                <wp:comment_date_gmt>2020-01-03 03:04:05</wp:comment_date_gmt>
                <wp:comment_content>Nine.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
                <wp:comment_type>comment</wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
                </item></channel></rss>
                """.formatted(name).getBytes(StandardCharsets.UTF_8);
    }
}
