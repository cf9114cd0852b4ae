package org.rejoinder.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** An index that an {@link IndexMaintainer} keeps true: files, and what is to be said of them. */
public interface MaintainedIndex extends Closeable {

    LuceneIndex files();

    /** For what it was made, and up to where it knows the change log; written down with it. */
    Map<String, String> data();

    /** From now on what was put is found, and what was removed is not. */
    default void refresh() throws IOException {
        files().refresh();
    }

    /** Writes down what it knows, and up to where. */
    default void commit() throws IOException {
        files().commit(data());
    }

    /** Keeps it, and leaves no word on disk of what was removed or has been replaced. */
    default void purge() throws IOException {
        files().purge(data());
    }

    default int size() {
        return files().size();
    }

    /** Whether it takes anything more. */
    default boolean isOpen() {
        return files().isOpen();
    }

    /** Whether all that is on disk is as it was written; reads it to the end. */
    default boolean isSound() {
        return files().isSound();
    }

    /** Answers as before, but takes nothing more, so that another one can be made in its place. */
    default void snapshot() throws IOException {
        files().snapshot();
    }

    /** What was not kept is forgotten; it will be told again. */
    @Override
    default void close() throws IOException {
        files().close();
    }
}
