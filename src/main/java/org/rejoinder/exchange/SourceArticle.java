package org.rejoinder.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article or a standing page.
 *
 * @param key what the source knows it by
 * @param html in elements, whatever the source writes its texts in; its pictures where they were. What the source says in more
 *     than {@link #LONGEST_HTML} characters is cut, and longer than that still: so whoever takes it knows
 * @param slug what its address ends with; empty if it had none
 * @param addresses where readers found it; none if they never did
 * @param author the key of a {@link SourceAuthor}, or a name
 * @param picture the key of the {@link SourcePicture} it shows first; empty for none
 */
public record SourceArticle(
        String key,
        Kind kind,
        State state,
        String title,
        String standfirst,
        String html,
        String slug,
        List<String> addresses,
        String author,
        List<String> tags,
        Optional<Instant> publishedAt,
        boolean repliesOpen,
        String picture) {

    /** Characters. */
    public static final int LONGEST_HTML = 2_000_000;

    /** The same, at its place here. */
    public SourceArticle placed(Optional<Instant> since, List<String> found) {
        return new SourceArticle(
                key, kind, state, title, standfirst, html, slug, found, author, tags, since, repliesOpen, picture);
    }

    public enum Kind {
        ARTICLE,
        PAGE
    }

    public enum State {
        PUBLISHED,
        DRAFT,
        /** Was to be published at its date, which may be past by now. */
        SCHEDULED,
        /** Only some could read it, by who they were or by a password. */
        RESTRICTED,
        TRASHED
    }
}
