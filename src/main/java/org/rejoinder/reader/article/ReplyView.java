package org.rejoinder.reader.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Correction;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.mention.MentionSource;

/**
 * A reply as a reader sees it. One that is not public but was answered is only a place that says so.
 *
 * @param writtenAt when it came in, or was published where it stands, which readers are shown; waiting for a moderator is no part of a conversation
 * @param answers the number of the reply that it answers; null when {@code answersName} is
 * @param answersName null when it answers the article, or a reply that is not public
 * @param website what the name leads to; null for nothing
 * @param withdrawn whether nothing of it may be shown
 * @param staff whether somebody wrote it who works here, and was signed in
 * @param featured whether an editor has picked it
 * @param edited when a moderator changed the writer's words into these; null if they are the writer's
 * @param anchor where links lead that were made before it was here; null for none
 * @param mention where it stands, if that is another site; null if it was written here
 * @param corrected when what it answers was corrected since; null if it was not
 */
public record ReplyView(
        long id,
        String name,
        String website,
        SafeHtml body,
        Instant writtenAt,
        Instant publishedAt,
        int depth,
        Long answers,
        String answersName,
        boolean withdrawn,
        boolean staff,
        boolean featured,
        Instant edited,
        Instant corrected,
        String anchor,
        Avatar avatar,
        MentionView mention) {

    static ReplyView of(Reply reply) {
        return of(reply, List.of(), false);
    }

    /** @param corrections those of its article, oldest first */
    static ReplyView of(Reply reply, List<Correction> corrections, boolean featured) {
        return reply.state() == ReplyState.PUBLISHED ? shown(reply, corrections, featured) : tombstone(reply);
    }

    /** For its writer, whatever its state. */
    public static ReplyView forItsWriter(Reply reply) {
        return shown(reply, List.of(), false);
    }

    private static ReplyView shown(Reply reply, List<Correction> corrections, boolean featured) {
        Optional<Reply> answered = reply.answers().filter(found -> found.state() == ReplyState.PUBLISHED);
        return new ReplyView(
                reply.id(),
                reply.name(),
                reply.linkOfName().orElse(null),
                reply.body(),
                reply.mention().flatMap(MentionSource::publishedAt).orElse(reply.submittedAt()),
                reply.publishedAt().orElse(reply.submittedAt()),
                reply.depth(),
                answered.map(Reply::id).orElse(null),
                answered.map(Reply::name).orElse(null),
                false,
                reply.isByStaff(),
                featured,
                reply.editedAt().orElse(null),
                corrections.stream()
                        .filter(each -> each.concerns(reply.articleRevision(), reply.submittedAt()))
                        .map(Correction::at)
                        .findFirst()
                        .orElse(null),
                reply.formerAnchor().orElse(null),
                reply.avatar(),
                reply.mention().map(MentionView::of).orElse(null));
    }

    private static ReplyView tombstone(Reply reply) {
        return new ReplyView(
                reply.id(),
                "",
                null,
                ReplyMarkup.render(""),
                reply.submittedAt(),
                reply.submittedAt(),
                reply.depth(),
                null,
                null,
                true,
                false,
                false,
                null,
                null,
                reply.formerAnchor().orElse(null),
                Avatar.BLANK,
                null);
    }
}
