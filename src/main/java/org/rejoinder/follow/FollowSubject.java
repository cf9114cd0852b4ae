package org.rejoinder.follow;

/**
 * What can be followed, as people know it.
 *
 * @param name of the tag, series or author, or the title of the article; empty for all articles
 * @param path of its page; null if there is none any more
 */
public record FollowSubject(FollowTarget target, String name, String path) {

    public static final FollowSubject ALL = new FollowSubject(FollowTarget.ALL, "", "/");

    /** The key of its words, which take its name. */
    public String words() {
        return "follow.what." + target.kind();
    }
}
