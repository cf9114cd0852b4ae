package org.rejoinder.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * @param key what the source knows it by
 * @param article the key of its {@link SourceArticle} or {@link SourceThread}
 * @param anchor what links to it end with; empty if there are none
 * @param parent the key of the reply that it answers; empty if it answers the article
 * @param email empty if the export does not say
 * @param html in elements, whatever the source writes its texts in. What the source says in more than {@link #LONGEST_HTML}
 *     characters is cut, and longer than that still: so whoever takes it knows
 */
public record SourceReply(
        String key,
        String article,
        String anchor,
        String parent,
        Kind kind,
        State state,
        String name,
        String email,
        String website,
        String html,
        Optional<Instant> writtenAt) {

    /** Characters. */
    public static final int LONGEST_HTML = 200_000;

    public enum Kind {
        REPLY,
        /** That another site links to the article, told by that site: a pingback or trackback. */
        LINKBACK
    }

    public enum State {
        PUBLISHED,
        HELD,
        SPAM,
        TRASHED
    }

    public SourceReply ofArticle(String other) {
        return new SourceReply(key, other, anchor, parent, kind, state, name, email, website, html, writtenAt);
    }

    SourceReply withKey(String other) {
        return new SourceReply(other, article, anchor, parent, kind, state, name, email, website, html, writtenAt);
    }

    /** Of all that it says but the address of its writer. */
    String fingerprint() {
        return ImportedItem.fingerprintOf(article, parent, state, name, website, html, writtenAt);
    }

    @Override
    public String toString() {
        return "SourceReply[%s]".formatted(key);
    }
}
