package org.rejoinder.api;

import java.time.Instant;
import org.rejoinder.reply.mention.MentionSource;

/**
 * Where a reply stands that came from another site by Webmention.
 *
 * @param kind {@code mention}, {@code reply}, {@code like} or {@code repost}
 * @param source the address of the page
 * @param publishedAt when it was published there, as it says itself; null if it does not
 */
public record MentionItem(String kind, String source, Instant publishedAt) {

    public static MentionItem of(MentionSource mention) {
        return new MentionItem(
                QueryParameters.wordOf(mention.kind()),
                mention.url(),
                mention.publishedAt().orElse(null));
    }
}
