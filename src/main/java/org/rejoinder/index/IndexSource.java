package org.rejoinder.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What an index is made of and kept true by: the documents that are there, and the log of what has changed. */
public interface IndexSource<I extends MaintainedIndex> {

    /** Who maintains it is told of each stretch. */
    interface Progress {

        /**
         * Before each stretch of something long.
         *
         * @throws IOException if it is not to go on, since the server stops
         */
        void step() throws IOException;

        /** Something was put in or removed. */
        void changed();

        /** Something must not be left on disk. */
        void erased();

        /** What the index was made for may be another thing now. */
        void doubted();
    }

    /** For the log. */
    String name();

    /** As it was kept last; empty if there is none that could be used. */
    Optional<I> open(Path folder) throws IOException;

    /** Without anything in it, made for what the site is now. */
    I anew(Path folder) throws IOException;

    /** Whether it was made for what the site is, and the log still has what came after its position. */
    boolean holds(I index);

    /** Puts everything in that was there when it was made. */
    void fill(I index, Progress progress) throws IOException;

    /**
     * Puts the next stretch of the log in.
     *
     * @return whether there is more
     */
    boolean catchUp(I index, Progress progress) throws IOException;

    /** Whether somebody wants it made anew; until {@link #rebuilt}. */
    default boolean isRebuildRequested() {
        return false;
    }

    default void rebuilt() {}

    /** Now and then: what the log has that nobody needs. */
    default void tidy() {}
}
