package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Standing pages that somebody here wrote, and the pictures, as items. */
final class WxrPages {

    private final Connection connection;
    private final SiteLinks links;

    WxrPages(Connection connection, SiteLinks links) {
        this.connection = connection;
        this.links = links;
    }

    void write(XmlWriter xml) throws SQLException, IOException {
        pages(xml);
        pictures(xml);
    }

    private void pages(XmlWriter xml) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, slug, coalesce(title, slug), body, published, changed_at, trashed_at from standing_page"
                                + " where body is not null order by id")) {
            while (row.next()) {
                OffsetDateTime changed = row.getObject(6, OffsetDateTime.class);
                String status = row.getObject(7) != null ? "trash" : row.getBoolean(5) ? "publish" : "draft";
                new WordPressItem(
                                WxrNumbers.ofPage(row.getLong(1)),
                                "page",
                                status,
                                row.getString(3),
                                links.to("/pages/" + row.getString(2)),
                                row.getString(2),
                                "",
                                links.whole(row.getString(4)),
                                "",
                                changed == null ? Instant.EPOCH : changed.toInstant(),
                                false)
                        .begin(xml);
                WordPressItem.end(xml);
            }
        }
    }

    private void pictures(XmlWriter xml) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(PictureFiles.SELECT + " where trashed_at is null order by id")) {
            while (row.next()) {
                String file = PictureFiles.nameIn(row);
                String address = links.to("/media/" + file);
                new WordPressItem(
                                WxrNumbers.ofPicture(row.getLong(1)),
                                "attachment",
                                "inherit",
                                row.getString(6),
                                address,
                                row.getString(2),
                                "",
                                row.getString(9),
                                row.getString(8),
                                row.getObject(10, OffsetDateTime.class).toInstant(),
                                false)
                        .begin(xml);
                xml.cdata("wp:attachment_url", address);
                WordPressItem.detail(xml, "postmeta", "_wp_attached_file", file);
                WordPressItem.detail(xml, "postmeta", "_wp_attachment_image_alt", row.getString(7));
                WordPressItem.end(xml);
            }
        }
    }
}
