package org.rejoinder.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.util.IOUtils;

/** The index that is asked at present, and how another one takes its place. */
final class CurrentIndex<I extends MaintainedIndex> {

    private static final Logger LOG = Logger.getLogger(CurrentIndex.class.getName());

    private final IndexSource<I> source;
    private final Path folder;
    private final Clock clock;
    private final Backoff backoff = new Backoff();

    private volatile I index;

    /** One that failed. */
    private volatile I suspected;

    CurrentIndex(IndexSource<I> source, Path folder, Clock clock) {
        this.source = source;
        this.folder = folder;
        this.clock = clock;
    }

    /** Null while there is none. */
    I get() {
        return index;
    }

    /** Whether one could not be made, and it is too early to try again. */
    boolean isLost() {
        return backoff.isLost(clock.instant());
    }

    void suspect(I failed, Exception reason) {
        if (failed != null && suspected != failed) {
            LOG.log(Level.WARNING, "The " + source.name() + " failed, and is looked at", reason);
            suspected = failed;
        }
    }

    /** One that cannot be read is as good as none. */
    void open() {
        try {
            index = source.open(folder).orElse(null);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The " + source.name() + " cannot be read and is made anew", e);
        }
    }

    /** Whoever asks for something odd shall not have one made anew that is as it was written. */
    boolean giveUpIfDamaged() {
        I failed = suspected;
        suspected = null;
        boolean damaged = failed != null && failed == index && !failed.isSound();
        if (damaged) {
            LOG.log(Level.WARNING, "The " + source.name() + " is damaged and is made anew");
            index = null;
            IOUtils.closeWhileHandlingException(failed);
        }
        return damaged;
    }

    /** The former one, if there is one, goes on answering until the new one is kept. */
    void makeAnew(IndexSource.Progress progress) throws IOException {
        try {
            replace(progress);
            backoff.restore();
        } catch (IOException | RuntimeException e) {
            backoff.lose(clock.instant());
            throw e;
        }
    }

    private void replace(IndexSource.Progress progress) throws IOException {
        long began = System.nanoTime();
        I former = index;
        if (former != null) {
            former.snapshot();
        }
        I fresh = source.anew(folder);
        boolean done = false;
        try {
            if (former == null) {
                index = fresh;
            }
            source.fill(fresh, progress);
            fresh.commit();
            fresh.refresh();
            done = true;
        } finally {
            if (!done) {
                index = former;
                fresh.close();
            }
        }
        index = fresh;
        source.rebuilt();
        if (former != null) {
            former.close();
        }
        LOG.log(Level.INFO, "The {0} is made anew: {1} documents in {2} ms", new Object[] {
            source.name(), fresh.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)
        });
    }

    void close() {
        I last = index;
        index = null;
        try {
            if (last != null && last.isOpen()) {
                last.commit();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The " + source.name() + " was not written down", e);
        } finally {
            IOUtils.closeWhileHandlingException(last);
        }
    }
}
