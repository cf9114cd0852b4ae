package org.rejoinder.exchange.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.rejoinder.html.ReplyMarkup;

/** Replies as comments of their article's post. What was withdrawn or erased is in the bin there, so that answers to it keep their place. */
final class WxrReplies implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 500;

    private final SiteLinks links;
    private final Addresses addresses;
    private final PreparedStatement replies;

    WxrReplies(Connection connection, SiteLinks links, Addresses addresses) throws SQLException {
        this.links = links;
        this.addresses = addresses;
        replies = connection.prepareStatement(
                "select r.id, r.answers_id, r.name, coalesce(r.website, r.mention_source) as website, r.text, r.state, r.submitted_at, r.rule, r.reason,"
                        + " r.former_anchor, r.writer_id, w.email_digest, w.email_sealed, w.sealed_with"
                        + " from reply r left join writer w on w.id = r.writer_id where r.article_id = ?"
                        // Of several servers a later reply may have a lower number than the one that it answers
                        + " order by r.depth, r.submitted_at, r.id");
        replies.setFetchSize(ROWS_AT_ONCE);
    }

    void write(long article, XmlWriter xml) throws SQLException, IOException {
        replies.setLong(1, article);
        try (var row = replies.executeQuery()) {
            while (row.next()) {
                write(row, xml);
            }
        }
    }

    private void write(ResultSet row, XmlWriter xml) throws SQLException, IOException {
        long number = row.getLong("id");
        String at = WordPressItem.date(
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
        String state = row.getString("state");
        xml.line("<wp:comment>");
        xml.plain("wp:comment_id", number);
        xml.cdata("wp:comment_author", row.getString("name"));
        xml.cdata("wp:comment_author_email", addresses.in("writer " + row.getLong("writer_id"), row));
        xml.plain("wp:comment_author_url", orEmpty(row.getString("website")));
        xml.cdata("wp:comment_author_IP", "");
        xml.cdata("wp:comment_date", at);
        xml.cdata("wp:comment_date_gmt", at);
        xml.cdata(
                "wp:comment_content",
                WordPressLines.of(ReplyMarkup.render(row.getString("text")).toString()));
        xml.cdata("wp:comment_approved", approved(state));
        xml.cdata("wp:comment_type", "comment");
        xml.plain("wp:comment_parent", row.getLong("answers_id"));
        xml.plain("wp:comment_user_id", 0);
        WordPressItem.detail(xml, "commentmeta", "rejoinder_address", links.to("/replies/" + number));
        detail(xml, "rejoinder_anchor", row.getString("former_anchor"));
        if (!state.equals("PUBLISHED") && !state.equals("HELD") && !state.equals("SPAM")) {
            detail(xml, "rejoinder_state", state);
        }
        detail(xml, "rejoinder_rule", row.getString("rule"));
        detail(xml, "rejoinder_reason", row.getString("reason"));
        xml.line("</wp:comment>");
    }

    private static void detail(XmlWriter xml, String key, String value) throws IOException {
        if (value != null) {
            WordPressItem.detail(xml, "commentmeta", key, value);
        }
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static String approved(String state) {
        return switch (state) {
            case "PUBLISHED" -> "1";
            case "HELD" -> "0";
            case "SPAM" -> "spam";
            default -> "trash";
        };
    }

    @Override
    public void close() throws SQLException {
        replies.close();
    }
}
