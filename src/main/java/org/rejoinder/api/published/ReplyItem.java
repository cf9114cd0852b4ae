package org.rejoinder.api.published;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.MentionItem;
import org.rejoinder.html.PlainText;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/**
 * A published reply; or the place of one that is not public but was answered, which says nothing else.
 *
 * @param article its slug
 * @param answers the reply that it answers; null if it answers the article
 * @param depth in its thread, from 0
 * @param website null if none was given
 * @param html sanitised
 * @param editedAt when a moderator changed it; null if these are the writer's own words
 * @param staff whether somebody wrote it who works here
 * @param mention where it stands, if that is another site; null if it was written here
 */
public record ReplyItem(
        long id,
        String article,
        Long answers,
        int depth,
        boolean gone,
        String name,
        String website,
        String html,
        String text,
        Instant writtenAt,
        Instant publishedAt,
        Instant editedAt,
        Boolean staff,
        String url,
        MentionItem mention) {

    static ReplyItem of(Reply reply, ApiLinks links) {
        String url = links.page("/replies/" + reply.id());
        Long answers = reply.answers().map(Reply::id).orElse(null);
        String article = reply.article().slug();
        if (reply.state() != ReplyState.PUBLISHED) {
            return new ReplyItem(
                    reply.id(),
                    article,
                    answers,
                    reply.depth(),
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Optional<Instant> edited = reply.editedAt();
        return new ReplyItem(
                reply.id(),
                article,
                answers,
                reply.depth(),
                false,
                reply.name(),
                reply.website().orElse(null),
                reply.body().toString(),
                PlainText.of(reply.body()),
                reply.submittedAt(),
                reply.publishedAt().orElse(null),
                edited.orElse(null),
                reply.isByStaff(),
                url,
                reply.mention().map(MentionItem::of).orElse(null));
    }
}
