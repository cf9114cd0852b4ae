package org.rejoinder.reader.article;

import java.io.Serializable;
import org.rejoinder.reply.mention.MentionKind;
import org.rejoinder.reply.mention.MentionSource;

/**
 * On which other site a reply stands, and what it does with the article.
 *
 * @param host of the page that its name leads to
 */
public record MentionView(MentionKind kind, String host) implements Serializable {

    static MentionView of(MentionSource source) {
        return new MentionView(source.kind(), source.host());
    }
}
