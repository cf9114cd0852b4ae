package org.rejoinder.api.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rejoinder.api.ApiLinks;
import org.rejoinder.api.MentionItem;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.writer.Appeal;
import org.rejoinder.reply.Reply;
import org.rejoinder.screening.Effect;

/**
 * A reply as a moderator sees it. Never an address.
 *
 * @param etag what is decided about: for {@code If-Match}
 * @param article the slug of the article
 * @param articleId its number, which {@code ?article=} takes
 * @param articleUrl where readers see it; null unless it is public
 * @param answers the number of the reply that it answers; null if it answers the article
 * @param writer the number of who wrote it, the same for all that they wrote
 * @param text as it was typed
 * @param html as readers would see it
 * @param waitsSince since when it waits for a decision
 * @param proven whether it is known that whoever owns the address wrote it
 * @param verdict what the checks alone lead to: {@code none}, {@code hold}, {@code spam}
 * @param suspicion the higher, the more suspect
 * @param decidable whether the owner of the key may decide about it
 * @param claimedBy who else is reading it; null for nobody
 * @param page where readers see it; null unless it is public
 * @param mention where it stands, if that is another site; null if it was written here
 */
public record QueueItem(
        long id,
        String etag,
        String state,
        int revision,
        String article,
        long articleId,
        String articleTitle,
        String articleUrl,
        Long answers,
        int depth,
        long writer,
        String name,
        String website,
        String text,
        String html,
        Instant submittedAt,
        Instant waitsSince,
        boolean proven,
        String verdict,
        int suspicion,
        List<SignalItem> signals,
        AppealItem appeal,
        boolean decidable,
        String decidedBy,
        Instant decidedAt,
        String rule,
        String reason,
        String claimedBy,
        String url,
        String desk,
        String page,
        MentionItem mention) {

    /** What its writer says against a decision. @param against whose that was */
    public record AppealItem(String words, String against, String rule, String reason) {

        static AppealItem of(Appeal appeal) {
            return appeal == null ? null : new AppealItem(appeal.words(), appeal.by(), appeal.rule(), appeal.reason());
        }
    }

    /**
     * What is known around a reply.
     *
     * @param appeal null for none
     * @param mayDecide whether the owner of the key decides about such replies at all
     * @param claimedBy null for nobody
     * @param decidedBy null if nobody is known to have decided
     */
    record Known(Appeal appeal, boolean mayDecide, String claimedBy, String decidedBy, Instant decidedAt) {

        boolean isDecidable() {
            return mayDecide && (appeal == null || !appeal.own());
        }
    }

    static QueueItem of(Reply reply, Known known, ApiLinks links) {
        Article article = reply.article();
        return new QueueItem(
                reply.id(),
                ReplyTag.of(ExpectedVersion.of(reply)),
                QueryParameters.wordOf(reply.state()),
                reply.revision(),
                article.slug(),
                article.id(),
                article.title(),
                article.isPublished() ? links.page("/articles/" + article.slug()) : null,
                reply.answers().map(Reply::id).orElse(null),
                reply.depth(),
                reply.writerNumber(),
                reply.name(),
                reply.website().orElse(null),
                reply.text(),
                reply.body().toString(),
                reply.submittedAt(),
                reply.waitsSince(),
                reply.isProven(),
                verdict(reply),
                reply.suspicion(),
                reply.signals().stream().map(SignalItem::of).toList(),
                AppealItem.of(known.appeal()),
                known.isDecidable() && !reply.state().isGone(),
                known.decidedBy(),
                known.decidedAt(),
                reply.rule().orElse(null),
                reply.reason().orElse(null),
                known.claimedBy(),
                links.resource("/queue/" + reply.id(), Map.of()),
                links.page("/desk/queue?state=all&reply=" + reply.id()),
                reply.isPublic() ? links.page("/replies/" + reply.id()) : null,
                reply.mention().map(MentionItem::of).orElse(null));
    }

    /** Of the words as they are. */
    private static String verdict(Reply reply) {
        List<Effect> effects = reply.signals().stream()
                .filter(signal -> signal.revision() == reply.revision())
                .map(signal -> signal.effect())
                .toList();
        if (effects.contains(Effect.SPAM)) {
            return "spam";
        }
        return effects.contains(Effect.HOLDS) ? "hold" : "none";
    }
}
