package org.rejoinder.exchange.isso;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.SourceReply;
import org.rejoinder.exchange.SourceReply.State;
import org.rejoinder.exchange.sqlite.SqliteRow;
import org.rejoinder.exchange.text.MarkdownHtml;
import org.rejoinder.exchange.text.SourceText;

/** One row of comments. */
record IssoComment(SqliteRow row) {

    /** Not the network it came from. */
    static final Set<String> WANTED =
            Set.of("tid", "id", "parent", "created", "mode", "text", "author", "email", "website", "likes", "dislikes");

    private static final double LAST_SECOND = 253_402_300_799.0;

    String thread() {
        return row.value("tid");
    }

    boolean hasVotes() {
        return isSome("likes") || isSome("dislikes");
    }

    private boolean isSome(String column) {
        return !row.value(column).isEmpty() && !row.value(column).equals("0");
    }

    SourceReply reply() {
        String key = row.value("id");
        State state = state();
        String name = field("author");
        return new SourceReply(
                key,
                thread(),
                "isso-" + key,
                row.value("parent"),
                SourceReply.Kind.REPLY,
                state,
                name.isEmpty() ? "Anonymous" : name,
                field("email"),
                field("website").replace("&amp;", "&"),
                MarkdownHtml.ofReply(field("text")),
                writtenAt());
    }

    private State state() {
        return switch (row.value("mode")) {
            case "1" -> State.PUBLISHED;
            case "4" -> State.TRASHED;
            default -> State.HELD;
        };
    }

    private Optional<Instant> writtenAt() {
        try {
            double seconds = Double.parseDouble(row.value("created"));
            return seconds > 0 && seconds <= LAST_SECOND
                    ? Optional.of(Instant.ofEpochMilli((long) (seconds * 1_000)))
                    : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private String field(String column) {
        String text = SourceText.clean(row.value(column)).strip();
        return text.substring(0, Math.min(text.length(), SourceReply.LONGEST_HTML + 1));
    }
}
