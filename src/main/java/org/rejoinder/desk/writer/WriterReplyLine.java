package org.rejoinder.desk.writer;

import java.time.Instant;
import java.util.List;
import org.rejoinder.desk.note.NoteLine;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.TextSummary;
import org.rejoinder.reply.Reply;

/**
 * A reply in the list of all by its writer.
 *
 * @param state its name
 * @param excerpt what it begins with
 * @param events what was decided and reported about it, oldest first
 * @param notes those on it
 */
public record WriterReplyLine(
        long id,
        String state,
        String name,
        Instant submittedAt,
        String articleTitle,
        String articleSlug,
        String excerpt,
        List<ReplyEventLine> events,
        List<NoteLine> notes) {

    /** Code points. */
    private static final int EXCERPT = 300;

    static WriterReplyLine of(Reply reply, List<ReplyEventLine> events, List<NoteLine> notes) {
        return new WriterReplyLine(
                reply.id(),
                reply.state().name(),
                reply.name(),
                reply.submittedAt(),
                reply.article().title(),
                reply.article().slug(),
                excerptOf(reply),
                events,
                notes);
    }

    static String excerptOf(Reply reply) {
        return TextSummary.of(PlainText.of(reply.body()), EXCERPT);
    }
}
