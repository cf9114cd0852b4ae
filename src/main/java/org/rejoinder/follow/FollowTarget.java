package org.rejoinder.follow;

import java.util.Optional;

/**
 * What can be followed.
 *
 * @param key the slug of a tag or series, the number of an author's profile or of the article that is replied to; empty for all
 *     articles
 */
public record FollowTarget(Kind kind, String key) {

    /** What it is. */
    public enum Kind {
        ALL,
        TAG,
        SERIES,
        AUTHOR,
        REPLIES
    }

    public static final FollowTarget ALL = new FollowTarget(Kind.ALL, "");

    public static FollowTarget tag(String slug) {
        return new FollowTarget(Kind.TAG, slug);
    }

    public static FollowTarget series(String slug) {
        return new FollowTarget(Kind.SERIES, slug);
    }

    public static FollowTarget author(long profile) {
        return new FollowTarget(Kind.AUTHOR, String.valueOf(profile));
    }

    public static FollowTarget replies(long article) {
        return new FollowTarget(Kind.REPLIES, String.valueOf(article));
    }

    /** As it is kept. */
    static FollowTarget kept(String text) {
        int colon = text.indexOf(':');
        return new FollowTarget(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** What a form says; empty if that is nothing that could be followed. */
    public static Optional<FollowTarget> typed(String text) {
        for (Kind kind : Kind.values()) {
            String start = kind + ":";
            if (text.startsWith(start)) {
                return Optional.of(new FollowTarget(kind, text.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /** For forms, and to be kept. */
    public String text() {
        return kind + ":" + key;
    }
}
