package org.rejoinder.reply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The place of a reply in its thread. Sorted by path, replies stand as they are read: each under the one it answers,
 * oldest first. Below {@link #DEEPEST} a reply stands beside the one it answers.
 */
@Embeddable
public class ThreadPath {

    /** Counted from 0, the replies to the article itself. */
    public static final int DEEPEST = 4;

    private static final String SEGMENT = "%012d";
    private static final int SEGMENT_LENGTH = 13;

    @Column(nullable = false)
    private String path;

    @Column(nullable = false)
    private int depth;

    protected ThreadPath() {}

    private ThreadPath(String path, int depth) {
        this.path = path;
        this.depth = depth;
    }

    /** As it is kept in a row. */
    public static ThreadPath kept(String path, int depth) {
        return new ThreadPath(path, depth);
    }

    public static ThreadPath begunBy(long reply) {
        return new ThreadPath(SEGMENT.formatted(reply), 0);
    }

    public ThreadPath continuedBy(long reply) {
        String above = depth < DEEPEST ? path + "." : path.substring(0, DEEPEST * SEGMENT_LENGTH);
        return new ThreadPath(above + SEGMENT.formatted(reply), Math.min(depth + 1, DEEPEST));
    }

    public String path() {
        return path;
    }

    public int depth() {
        return depth;
    }
}
