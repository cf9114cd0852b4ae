package org.rejoinder.exchange.wxr;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.Kind;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.xml.ExportXml;

/** One comment of an item. The network it came from and what it was written with are not even read. */
final class WxrComment {

    private final ExportXml xml;
    private final WordPressDates dates;
    private final Map<String, Integer> leftOut;
    private final Map<String, String> fields = new HashMap<>();

    WxrComment(ExportXml xml, WordPressDates dates, Map<String, Integer> leftOut) {
        this.xml = xml;
        this.dates = dates;
        this.leftOut = leftOut;
    }

    /** Null if it is none, as the notes of shops are. */
    SourceReply read(String article) throws IOException {
        while (xml.nextChild()) {
            String name = xml.name();
            switch (name) {
                case "commentmeta", "comment_author_IP", "comment_agent" -> xml.skip();
                default -> fields.putIfAbsent(name, xml.text(SourceReply.LONGEST_HTML + 1));
            }
        }
        String type = field("comment_type");
        Kind kind = switch (type) {
            case "", "comment" -> Kind.REPLY;
            case "pingback", "trackback" -> Kind.LINKBACK;
            default -> null;
        };
        if (kind == null) {
            leftOut.merge(type, 1, Integer::sum);
            return null;
        }
        String parent = field("comment_parent");
        return new SourceReply(
                field("comment_id"),
                article,
                "comment-" + field("comment_id"),
                parent.equals("0") ? "" : parent,
                kind,
                state(),
                field("comment_author"),
                field("comment_author_email"),
                field("comment_author_url"),
                html(),
                dates.of(field("comment_date_gmt"), field("comment_date"), ""));
    }

    /** What is cut stays as it is: it would be no longer too long without what is no text. */
    private String html() {
        String text = fields.getOrDefault("comment_content", "");
        return text.length() > SourceReply.LONGEST_HTML
                ? text
                : WordPressMarkup.of(text).html();
    }

    private State state() {
        return switch (field("comment_approved")) {
            case "1", "approve", "approved" -> State.PUBLISHED;
            case "spam" -> State.SPAM;
            case "trash", "post-trashed" -> State.TRASHED;
            default -> State.HELD;
        };
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
