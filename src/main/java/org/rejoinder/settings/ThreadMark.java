package org.rejoinder.settings;

import java.util.Optional;

/**
 * What a thread is at, behind its name: the one place of a thread that the application and the launcher, who have no class in
 * common, both see.
 */
public final class ThreadMark {

    private static final String BEFORE = " #";

    private final Thread thread = Thread.currentThread();
    private final String name = thread.getName();

    private ThreadMark() {}

    public static ThreadMark begin(String mark) {
        var begun = new ThreadMark();
        begun.thread.setName(begun.name + BEFORE + mark);
        return begun;
    }

    /** Of the thread that asks. */
    public static Optional<String> current() {
        String name = Thread.currentThread().getName();
        int at = name.lastIndexOf(BEFORE);
        return at < 0 ? Optional.empty() : Optional.of(name.substring(at + BEFORE.length()));
    }

    public void end() {
        thread.setName(name);
    }
}
