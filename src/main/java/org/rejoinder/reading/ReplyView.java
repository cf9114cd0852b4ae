package org.rejoinder.reading;

import java.time.Instant;
import java.util.List;
import org.rejoinder.article.Correction;
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
 * @param corrected when what it answers was corrected since; null if it was not
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
        Instant corrected,
        Avatar avatar) {

    static ReplyView of(Reply reply) {
        return of(reply, List.of());
    }

    /** @param corrections those of its article, oldest first */
    static ReplyView of(Reply reply, List<Correction> corrections) {
        return reply.state() == ReplyState.PUBLISHED ? shown(reply, corrections) : tombstone(reply);
    }

    /** For its writer, whatever its state. */
    static ReplyView forItsWriter(Reply reply) {
        return shown(reply, List.of());
    }

    private static ReplyView shown(Reply reply, List<Correction> corrections) {
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
                corrections.stream()
                        .filter(each -> each.concerns(reply.articleRevision(), reply.submittedAt()))
                        .map(Correction::at)
                        .findFirst()
                        .orElse(null),
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
                null,
                Avatar.BLANK);
    }
}
