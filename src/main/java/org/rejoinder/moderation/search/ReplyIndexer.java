package org.rejoinder.moderation.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.rejoinder.index.Backoff;
import org.rejoinder.settings.Settings;

/**
 * Keeps the index of this node, a copy in its home. One that is lost, belongs to another database or is damaged is made anew
 * in the background; whoever asks meanwhile gets what it knows already.
 */
@ApplicationScoped
class ReplyIndexer {

    private static final Logger LOG = Logger.getLogger(ReplyIndexer.class.getName());

    /** Seconds: a search does not wait longer for an index that is being fed. */
    private static final int WAITING = 1;

    @Inject
    private Settings settings;

    @Inject
    private ReplyIndexSource feed;

    @Inject
    private Clock clock;

    private final ReentrantLock feeding = new ReentrantLock();
    private final Backoff backoff = new Backoff();

    private volatile ReplyIndex index;
    private volatile boolean stopping;

    /** Whether that which was left on disk has been looked for. */
    private boolean opened;

    /** One that failed. */
    private volatile ReplyIndex suspected;

    /** Null while there is none that could be asked. */
    ReplyIndex index() {
        return index;
    }

    /** Somebody asked this one and it failed; if it is damaged, it is made anew. */
    void suspect(ReplyIndex failed, Exception reason) {
        if (failed == null || suspected != failed) {
            LOG.log(Level.WARNING, "The search index of the desk could not answer, and is looked at", reason);
            suspected = failed;
        }
    }

    /**
     * One stretch is what a search waits for; the rest is for {@link #keepUp}.
     *
     * @return whether it knows everything now
     */
    boolean feed() {
        try {
            return feeding.tryLock(WAITING, TimeUnit.SECONDS) && fed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean fed() {
        try {
            return isReady() && !feed.next(index);
        } catch (IOException | AlreadyClosedException e) {
            suspect(index, e);
            return false;
        } finally {
            feeding.unlock();
        }
    }

    void keepUp() {
        feeding.lock();
        try {
            giveUpIfDamaged();
            if (isReady()) {
                feedAll();
            }
        } catch (IOException | AlreadyClosedException e) {
            suspect(index, e);
        } finally {
            feeding.unlock();
        }
    }

    private void feedAll() throws IOException {
        boolean more = true;
        while (more && !stopping) {
            more = feed.next(index);
        }
        index.commit();
        backoff.restore();
    }

    /** Whoever asks for something odd shall not have one made anew that is as it was written. */
    private void giveUpIfDamaged() {
        ReplyIndex failed = suspected;
        if (failed != null && failed == index && !failed.isSound()) {
            LOG.log(Level.WARNING, "The search index of the desk is damaged and is made anew");
            giveUp();
        }
        suspected = null;
    }

    private void giveUp() {
        ReplyIndex former = index;
        index = null;
        IOUtils.closeWhileHandlingException(former);
    }

    /** Sees to it that there is one that takes what it is told: a file that cannot be written closes it for good. */
    private boolean isReady() throws IOException {
        if (!opened) {
            opened = true;
            open();
        }
        if (index != null && !index.isOpen()) {
            giveUp();
        }
        if (index == null && !stopping && !backoff.isLost(clock.instant())) {
            // Until it is kept
            backoff.lose(clock.instant());
            index = ReplyIndex.anew(folder());
        }
        return index != null;
    }

    /** One that cannot be read is as good as none. */
    private void open() {
        try {
            index = ReplyIndex.open(folder());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index of the desk cannot be read and is made anew", e);
        }
    }

    private Path folder() {
        return settings.home().resolve("search");
    }

    @PreDestroy
    void close() {
        stopping = true;
        feeding.lock();
        try {
            if (index != null && index.isOpen()) {
                index.commit();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index of the desk was not written down", e);
        } finally {
            giveUp();
            feeding.unlock();
        }
    }
}
