package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.rejoinder.reply.ReplyState;

/** Finds replies by the words of their text and by names. The index is fed before each search, and every minute. */
@ApplicationScoped
public class ReplySearch {

    /** No more than so many are found, the newest. */
    public static final int MOST = 10_000;

    private static final Logger LOG = Logger.getLogger(ReplySearch.class.getName());

    /** Seconds. */
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
    public record Matches(List<Long> replies, int all, boolean whole) implements Serializable {

        private static Matches of(Found found, boolean whole) {
            return new Matches(found.replies(), found.all(), whole);
        }
    }

    @Inject
    private SearchKeeper keeper;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    /** The clockwork has one thread, which mail and articles wait for, too. */
    @Resource
    private ManagedExecutorService executor;

    private Future<?> keeping;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        clockwork.scheduleWithFixedDelay(this::keepUp, BEGIN, PAUSE, TimeUnit.SECONDS);
    }

    /** One that was just made anew closes its predecessor, perhaps under our hands. */
    public Matches find(String words, ReplyState state) {
        boolean whole = keeper.feed();
        Matches matches;
        try {
            matches = find(words, state, whole);
        } catch (AlreadyClosedException e) {
            matches = find(words, state, false);
        }
        if (!matches.whole()) {
            keepUp();
        }
        return matches;
    }

    private Matches find(String words, ReplyState state, boolean whole) {
        SearchIndex index = keeper.index();
        if (index == null) {
            return Matches.of(Found.NOTHING, false);
        }
        try {
            return Matches.of(index.find(words, state, MOST), whole);
        } catch (IndexSearcher.TooManyClauses e) {
            // Nothing that is written has so many words
            return Matches.of(Found.NOTHING, whole);
        } catch (IOException e) {
            keeper.suspect(index, e);
            return Matches.of(Found.NOTHING, false);
        }
    }

    /** One at a time. A task that fails would never be called again. */
    private synchronized void keepUp() {
        if (keeping == null || keeping.isDone()) {
            try {
                keeping = executor.submit(keeper::keepUp);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "Whoever searches next tries again", e);
            }
        }
    }
}
