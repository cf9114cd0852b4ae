package org.rejoinder.reader.article;

import java.time.Instant;
import java.util.stream.Collectors;
import org.rejoinder.commenter.Avatar;
import org.rejoinder.html.PlainText;
import org.rejoinder.html.ReplyMarkup;
import org.rejoinder.html.SafeHtml;
import org.rejoinder.html.TextSummary;
import org.rejoinder.reply.Reply;

/**
 * A reply that an editor has picked, at the head of the others.
 *
 * @param beginning its first words, without marks and without what it quotes
 * @param address where all of it stands among the others
 */
public record FeaturedReplyView(String name, Avatar avatar, String beginning, Instant writtenAt, String address) {

    /** Code points. */
    private static final int BEGINNING = 320;

    /** @param isOnPage whether it stands among the replies of the same page */
    static FeaturedReplyView of(Reply reply, boolean isOnPage) {
        return new FeaturedReplyView(
                reply.name(),
                reply.avatar(),
                TextSummary.of(PlainText.of(own(reply)), BEGINNING),
                reply.submittedAt(),
                (isOnPage ? "#reply-" : "/replies/") + reply.id());
    }

    private static SafeHtml own(Reply reply) {
        String own = reply.text().lines().filter(line -> !line.startsWith(">")).collect(Collectors.joining("\n"));
        return own.isBlank() ? reply.body() : ReplyMarkup.render(own);
    }
}
