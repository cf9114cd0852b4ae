package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Articles as posts, each with its tags and, one after the other, its replies. */
final class WxrArticles implements AutoCloseable {

    private static final int NUMBERS_AT_ONCE = 1_000;
    private static final int TOLD_EVERY = 200;

    private final SiteLinks links;
    private final WxrAuthors authors;
    private final Instant now;
    private final PreparedStatement numbers;
    private final PreparedStatement article;
    private final PreparedStatement tags;
    private final PreparedStatement picture;
    private final WxrReplies replies;

    WxrArticles(Connection connection, SiteLinks links, WxrAuthors authors, Addresses addresses, Instant now)
            throws SQLException {
        this.links = links;
        this.authors = authors;
        this.now = now;
        numbers = connection.prepareStatement(
                "select id from article where id > ? and state <> 'REMOVED' order by id fetch first " + NUMBERS_AT_ONCE
                        + " rows only");
        article = connection.prepareStatement(
                "select id, state, slug, title, standfirst, byline, body, replies_open,"
                        + " changed_at, published_at, stage, due_at, series, series_slug, lead_image from article where id = ?");
        tags = connection.prepareStatement("select name, slug from article_tag where article_id = ? order by place");
        picture = connection.prepareStatement("select id from picture where hash = ?");
        replies = new WxrReplies(connection, links, addresses);
    }

    /** @param progress told every now and then */
    void write(XmlWriter xml, Runnable progress) throws SQLException, IOException {
        long last = Long.MIN_VALUE;
        long written = 0;
        for (List<Long> page = after(last); !page.isEmpty(); page = after(last)) {
            for (long number : page) {
                write(number, xml);
                written++;
                if (written % TOLD_EVERY == 0) {
                    progress.run();
                }
            }
            last = page.get(page.size() - 1);
        }
    }

    private List<Long> after(long last) throws SQLException {
        List<Long> page = new ArrayList<>();
        numbers.setLong(1, last);
        try (var row = numbers.executeQuery()) {
            while (row.next()) {
                page.add(row.getLong(1));
            }
        }
        return page;
    }

    private void write(long number, XmlWriter xml) throws SQLException, IOException {
        article.setLong(1, number);
        String series;
        String seriesSlug;
        String lead;
        try (var row = article.executeQuery()) {
            row.next();
            item(row).begin(xml);
            series = row.getString("series");
            seriesSlug = row.getString("series_slug");
            lead = row.getString("lead_image");
        }
        if (!series.isEmpty()) {
            WordPressItem.term(xml, "category", seriesSlug, series);
        }
        tags.setLong(1, number);
        try (var row = tags.executeQuery()) {
            while (row.next()) {
                WordPressItem.term(xml, "post_tag", row.getString(2), row.getString(1));
            }
        }
        featured(lead, xml);
        replies.write(number, xml);
        WordPressItem.end(xml);
    }

    private WordPressItem item(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        OffsetDateTime changed = row.getObject("changed_at", OffsetDateTime.class);
        boolean isScheduled = row.getString("state").equals("DRAFT") && due != null;
        OffsetDateTime at = isScheduled ? due : published != null ? published : changed;
        return new WordPressItem(
                WxrNumbers.ofArticle(row.getLong("id")),
                "post",
                isScheduled ? "future" : status(row.getString("state")),
                row.getString("title"),
                links.to("/articles/" + row.getString("slug")),
                row.getString("slug"),
                authors.loginOf(row.getString("byline")),
                links.whole(row.getString("body")),
                row.getString("standfirst"),
                at == null ? now : at.toInstant(),
                row.getBoolean("replies_open"));
    }

    private static String status(String state) {
        return switch (state) {
            case "PUBLISHED" -> "publish";
            case "RETRACTED" -> "private";
            case "TRASHED" -> "trash";
            default -> "draft";
        };
    }

    private void featured(String lead, XmlWriter xml) throws SQLException, IOException {
        if (lead == null || !lead.matches("/media/[0-9a-f]{32}-.*")) {
            return;
        }
        picture.setString(1, lead.substring("/media/".length(), lead.indexOf('-')));
        try (var row = picture.executeQuery()) {
            if (row.next()) {
                WordPressItem.detail(
                        xml, "postmeta", "_thumbnail_id", String.valueOf(WxrNumbers.ofPicture(row.getLong(1))));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        replies.close();
        picture.close();
        tags.close();
        article.close();
        numbers.close();
    }
}
