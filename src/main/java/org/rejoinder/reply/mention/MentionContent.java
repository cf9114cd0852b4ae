package org.rejoinder.reply.mention;

import java.net.URI;
import java.time.Instant;

/**
 * What a page of another site says of itself, in limits that hold for replies.
 *
 * @param source its address, at most {@link #LONGEST_SOURCE} characters
 * @param name of its author; of its host if it names nobody
 * @param text how it begins, plain; may be empty
 * @param publishedAt when it was published, as it says; null if it does not
 */
public record MentionContent(URI source, MentionKind kind, String name, String text, Instant publishedAt) {

    /** Characters of an address, all of them ASCII. */
    public static final int LONGEST_SOURCE = 1_000;

    /** Code points: whoever wants to read on finds the page. */
    public static final int LONGEST_TEXT = 1_000;

    public String host() {
        return source.getHost();
    }
}
