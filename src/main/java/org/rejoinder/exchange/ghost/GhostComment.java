package org.rejoinder.exchange.ghost;

import java.util.Map;
import java.util.Set;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.json.JsonDates;
import org.rejoinder.exchange.lookup.SourcePeople.Person;
import org.rejoinder.exchange.text.SourceText;

/** One row of comments, which members have written. */
record GhostComment(Map<String, String> row) {

    static final Set<String> WANTED =
            Set.of("id", "post_id", "member_id", "parent_id", "in_reply_to_id", "status", "html", "created_at");

    SourceReply reply(GhostIndex index) {
        Person writer = index.members.find(field("member_id"));
        String answered = field("in_reply_to_id");
        return new SourceReply(
                field("id"),
                field("post_id"),
                "",
                answered.isEmpty() ? field("parent_id") : answered,
                SourceReply.Kind.REPLY,
                field("status").equals("published") || field("status").isEmpty() ? State.PUBLISHED : State.TRASHED,
                writer.name().isEmpty() ? "Anonymous" : SourceText.escape(writer.name()),
                writer.email(),
                "",
                field("html").substring(0, Math.min(field("html").length(), SourceReply.LONGEST_HTML + 1)),
                JsonDates.parse(field("created_at")));
    }

    private String field(String column) {
        return row.getOrDefault(column, "").strip();
    }
}
