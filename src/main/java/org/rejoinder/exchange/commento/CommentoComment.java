package org.rejoinder.exchange.commento;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.json.JsonDates;
import org.rejoinder.exchange.lookup.SourcePeople.Person;
import org.rejoinder.exchange.text.MarkdownHtml;

/** One comment, as Commento and the first versions of Comentario write it, or as the third does. */
record CommentoComment(Map<String, String> fields) {

    static final Set<String> WANTED = Set.of(
            "commentHex",
            "commenterHex",
            "parentHex",
            "url",
            "path",
            "state",
            "deleted",
            "creationDate",
            "id",
            "parentId",
            "pageId",
            "userCreated",
            "authorName",
            "isApproved",
            "isPending",
            "isDeleted",
            "createdTime",
            "markdown",
            "html",
            "score",
            "isSticky");

    private static final String DELETED = "[deleted]";
    private static final Pattern NOBODY = Pattern.compile("[0-]++|anonymous");

    SourceReply reply(CommentoIndex index) {
        String key = first("commentHex", "id");
        Person writer = index.people.find(first("commenterHex", "userCreated"));
        return new SourceReply(
                key,
                path(index),
                (isOfCommento() ? "commento-" : "comentario-") + key,
                first("parentHex", "parentId").equals("root") ? "" : first("parentHex", "parentId"),
                SourceReply.Kind.REPLY,
                state(),
                name(writer),
                writer.email(),
                writer.website(),
                html(),
                JsonDates.parse(first("creationDate", "createdTime")));
    }

    /** Where it was written; begins with a slash. */
    String path(CommentoIndex index) {
        String path = first("path", "url");
        String whole = path.isEmpty() ? index.pages.find(field("pageId")) : path;
        return whole.startsWith("/") || whole.startsWith("http") ? whole : "/" + whole;
    }

    boolean hasVotes() {
        return !field("score").isEmpty() && !field("score").equals("0");
    }

    boolean isSticky() {
        return field("isSticky").equals("true");
    }

    private boolean isOfCommento() {
        return fields.containsKey("commentHex");
    }

    private State state() {
        if (isDeleted()) {
            return State.TRASHED;
        }
        if (isOfCommento()) {
            return field("state").equals("approved") || field("state").isEmpty() ? State.PUBLISHED : State.HELD;
        }
        if (field("isPending").equals("true")) {
            return State.HELD;
        }
        return field("isApproved").equals("true") ? State.PUBLISHED : State.TRASHED;
    }

    private boolean isDeleted() {
        return field("deleted").equals("true")
                || field("isDeleted").equals("true")
                || field("markdown").equals(DELETED);
    }

    /** Who wanted to be nobody is that here as well; who is missing is another thing. */
    private String name(Person writer) {
        String name = field("authorName").isEmpty() ? writer.name() : field("authorName");
        return name.isEmpty()
                        && NOBODY.matcher(first("commenterHex", "userCreated")).matches()
                ? "Anonymous"
                : name;
    }

    private String html() {
        if (isDeleted() && field("markdown").equals(DELETED)) {
            return "";
        }
        String html = field("html");
        return cut(html.isEmpty() ? MarkdownHtml.ofReply(cut(field("markdown"))) : html);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), SourceReply.LONGEST_HTML + 1));
    }

    private String first(String name, String other) {
        return field(name).isEmpty() ? field(other) : field(name);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
