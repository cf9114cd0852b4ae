package org.rejoinder.moderation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/**
 * Finds replies by the words of their text and by names. The index is a copy in the home directory: it is fed before each
 * search and, so that there is little to feed, every minute; when it is lost or belongs to another database it is made
 * anew in the background.
 */
@ApplicationScoped
public class ReplySearch {

    /** No more than so many are found, the newest. */
    public static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(ReplySearch.class.getName());

    /** Seconds: a search does not wait longer for an index that is being made. */
    private static final int PATIENCE = 1;

    private static final int BEGIN = 20;
    private static final int PAUSE = 60;

    /** @param all how many there are, of which these are the newest */
    record Found(List<Long> replies, int all) {

        static final Found NOTHING = new Found(List.of(), 0);
    }

    /**
     * What was found.
     *
     * @param replies their numbers
     * @param all how many there are, of which these are the newest
     * @param whole whether every reply was searched; not while the index is being made
     */
    public record Matches(List<Long> replies, int all, boolean whole) implements Serializable {}

    @Inject
    private Settings settings;

    @Inject
    private SearchFeed feed;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final ReentrantLock feeding = new ReentrantLock();
    private SearchIndex index;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::keepUp, BEGIN, PAUSE, TimeUnit.SECONDS);
    }

    public Matches find(String words, ReplyState state) {
        try {
            boolean whole = feeding.tryLock(PATIENCE, TimeUnit.SECONDS) && fed();
            Found found = open().find(words, state, MOST);
            return new Matches(found.replies(), found.all(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One stretch is what a search waits for; the rest is for {@link #keepUp}. */
    private boolean fed() throws IOException {
        try {
            boolean more = feed.next(open());
            if (more) {
                executor.execute(this::keepUp);
            }
            return !more;
        } finally {
            feeding.unlock();
        }
    }

    /** A task that fails would never be called again. */
    private void keepUp() {
        feeding.lock();
        try {
            while (feed.next(open())) {
                // and the next stretch
            }
            index.keep();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index is not up to date; it is tried again: {0}", e.toString());
        } finally {
            feeding.unlock();
        }
    }

    private synchronized SearchIndex open() throws IOException {
        if (index == null) {
            index = new SearchIndex(settings.home().resolve("search"));
        }
        return index;
    }

    @PreDestroy
    synchronized void close() {
        if (index != null) {
            try {
                index.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The search index was not written down: {0}", e.toString());
            }
        }
    }
}
