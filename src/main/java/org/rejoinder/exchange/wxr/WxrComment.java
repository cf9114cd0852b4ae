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

    private static final int LONGEST_TEXT = 200_000;

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
                default -> fields.putIfAbsent(name, xml.text(LONGEST_TEXT + 1));
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
                WordPressMarkup.of(fields.getOrDefault("comment_content", "")).html(),
                dates.of(field("comment_date_gmt"), field("comment_date"), ""));
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
