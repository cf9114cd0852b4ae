package org.rejoinder.exchange.remark;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.json.ExportJson;
import org.rejoinder.exchange.json.JsonDates;
import org.rejoinder.exchange.text.MarkdownHtml;

/** One comment. The network it came from is not even read. */
record RemarkComment(Map<String, String> fields) {

    private static final Set<String> WANTED = Set.of(
            "id",
            "pid",
            "text",
            "orig",
            "user.id",
            "user.name",
            "locator.site",
            "locator.url",
            "time",
            "delete",
            "score",
            "pin");

    static RemarkComment read(ExportJson json) throws IOException {
        return new RemarkComment(json.fields(WANTED));
    }

    String site() {
        return field("locator.site");
    }

    String address() {
        return field("locator.url");
    }

    String user() {
        return field("user.id");
    }

    boolean hasVotes() {
        return !field("score").isEmpty() && !field("score").equals("0");
    }

    boolean isPinned() {
        return field("pin").equals("true");
    }

    SourceReply reply(String email) {
        boolean deleted = field("delete").equals("true");
        return new SourceReply(
                field("id"),
                address(),
                "remark42__comment-" + field("id"),
                field("pid"),
                SourceReply.Kind.REPLY,
                deleted ? State.TRASHED : State.PUBLISHED,
                field("user.name"),
                email,
                "",
                html(),
                JsonDates.parse(field("time")));
    }

    /** What its writer typed was made HTML there, with the short names of pictures and the like. */
    private String html() {
        String html = field("text");
        String whole = html.isBlank() ? MarkdownHtml.ofReply(cut(field("orig"))) : html;
        return cut(whole);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), SourceReply.LONGEST_HTML + 1));
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
