package org.rejoinder.reading;

import java.time.Instant;
import org.rejoinder.markup.ReplyMarkup;
import org.rejoinder.markup.SafeHtml;
import org.rejoinder.people.Avatar;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * A reply as a reader sees it. One that is not public but was answered is only a place that says so.
 *
 * @param answersName null when it answers the article, or a reply that is not public
 * @param website null when none was given
 * @param withdrawn whether nothing of it may be shown
 * @param staff whether somebody wrote it who works here, and was signed in
 */
public record ReplyView(
        long id,
        String name,
        String website,
        SafeHtml body,
        Instant publishedAt,
        int depth,
        String answersName,
        boolean withdrawn,
        boolean staff,
        Avatar avatar) {

    static ReplyView of(Reply reply) {
        return reply.state() == ReplyState.PUBLISHED ? shown(reply) : tombstone(reply);
    }

    /** For its writer, whatever its state. */
    static ReplyView forItsWriter(Reply reply) {
        return shown(reply);
    }

    private static ReplyView shown(Reply reply) {
        return new ReplyView(
                reply.id(),
                reply.name(),
                reply.website().orElse(null),
                reply.body(),
                reply.publishedAt().orElse(reply.submittedAt()),
                reply.depth(),
                reply.answers()
                        .filter(answered -> answered.state() == ReplyState.PUBLISHED)
                        .map(Reply::name)
                        .orElse(null),
                false,
                reply.isByStaff(),
                reply.writer().avatar());
    }

    private static ReplyView tombstone(Reply reply) {
        return new ReplyView(
                reply.id(),
                "",
                null,
                ReplyMarkup.render(""),
                reply.submittedAt(),
                reply.depth(),
                null,
                true,
                false,
                Avatar.BLANK);
    }
}
