package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.index.Backoff;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;

/**
 * Keeps the index of this node true, whenever somebody has it looked after ({@link IndexScheduler}). An index that was away too long, belongs to another database, was made for another language or is broken is
 * made anew in the background, while the former one, if there is one, goes on answering.
 */
@ApplicationScoped
class IndexMaintainer {

    private static final Logger LOG = Logger.getLogger(IndexMaintainer.class.getName());

    private static final Duration UNTIL_IT_IS_KEPT = Duration.ofMinutes(1);
    private static final Duration UNTIL_IT_IS_TIDIED = Duration.ofHours(1);

    @Inject
    private SearchChanges changes;

    @Inject
    private PublicIndexSource feed;

    @Inject
    private ChangeReplayer changeReplayer;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private ShutdownFlag shutdownFlag;

    private final ReentrantLock keeping = new ReentrantLock();
    private final Backoff backoff = new Backoff();

    private volatile PublicIndex index;
    private volatile boolean whole;

    /** One that failed while somebody asked it. */
    private volatile PublicIndex suspected;

    /** Whether what it was made for is to be compared with what the site is now. */
    private boolean doubted = true;

    private boolean changed;

    /** Whether something was erased that may still be on disk. */
    private boolean erased;

    private Instant kept = Instant.MIN;
    private Instant tidied = Instant.MIN;

    /** Empty while none has been opened yet. */
    Optional<PublicIndex> index() {
        return Optional.ofNullable(index);
    }

    /** Somebody asked this one and it failed; if it is broken, it is made anew. */
    void suspect(PublicIndex failed, Exception reason) {
        if (suspected != failed) {
            LOG.log(Level.WARNING, "The search index could not answer, and is looked at", reason);
            suspected = failed;
        }
    }

    /** Whether everything can be found that is public and nothing is counted that is not, but for what happened just now. */
    boolean isWhole() {
        return whole;
    }

    void look() {
        keeping.lock();
        try {
            if (!shutdownFlag.isBegun() && !backoff.isLost(clock.instant())) {
                bringUpToDate();
            }
        } catch (IOException | RuntimeException e) {
            if (!shutdownFlag.isBegun()) {
                throw new IllegalStateException("The search is not up to date", e);
            }
        } finally {
            keeping.unlock();
        }
    }

    private void bringUpToDate() throws IOException {
        do {
            settle();
            catchUp();
        } while (doubted);
        whole = true;
        if (erased) {
            index.purge();
            erased = false;
            noteKept();
        } else if (changed && clock.instant().isAfter(kept.plus(UNTIL_IT_IS_KEPT))) {
            index.commit();
            noteKept();
        }
        if (clock.instant().isAfter(tidied.plus(UNTIL_IT_IS_TIDIED))) {
            tidy();
        }
    }

    private void noteKept() {
        kept = clock.instant();
        changed = false;
    }

    /** From now on there is an index for what the site is. A full disk closes one for good. */
    private void settle() throws IOException {
        giveUpIfBroken();
        if (index == null) {
            open();
        }
        var request = new ReindexRequest(settings.home());
        boolean wanted = request.isMade();
        if (wanted || index == null || !index.isOpen() || doubted && !isTrue()) {
            makeAnew();
        }
        if (wanted) {
            request.done();
        }
        doubted = false;
    }

    /** One that cannot be read is as good as none. */
    private void open() {
        try {
            index = PublicIndex.open(folder()).orElse(null);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index cannot be read and is made anew", e);
        }
    }

    /** Whoever asks for something odd shall not have one made anew that is as it was written. */
    private void giveUpIfBroken() throws IOException {
        PublicIndex failed = suspected;
        if (failed != null && failed == index && !failed.isSound()) {
            LOG.log(Level.WARNING, "The search index is damaged and is made anew");
            index = null;
            try {
                failed.close();
            } finally {
                makeAnew();
            }
        }
        suspected = null;
    }

    private boolean isTrue() {
        return index.isOf(feed.shape()) && changes.holds(index.mark());
    }

    private Path folder() {
        return settings.home().resolve("search-readers");
    }

    private void makeAnew() throws IOException {
        whole = false;
        PublicIndex.Shape shape = feed.shape();
        try {
            makeAnew(shape);
            backoff.restore();
        } catch (IOException | RuntimeException e) {
            backoff.lose(clock.instant());
            throw e;
        }
    }

    private void makeAnew(PublicIndex.Shape shape) throws IOException {
        long began = System.nanoTime();
        PublicIndex former = index;
        if (former != null) {
            former.snapshot();
        }
        PublicIndex fresh = PublicIndex.anew(folder(), shape, changes.landmark());
        boolean done = false;
        try {
            if (former == null) {
                index = fresh;
            }
            fill(fresh);
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
        changeReplayer.beginAnew();
        noteKept();
        if (former != null) {
            former.close();
        }
        LOG.log(Level.INFO, "The search index is made anew: {0} articles and replies in {1} ms", new Object[] {
            fresh.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)
        });
    }

    private void fill(PublicIndex fresh) throws IOException {
        long article = PublicIndexSource.FIRST;
        while (article != PublicIndexSource.NO_MORE) {
            shutdownFlag.orGoOn();
            article = feed.articlesAfter(article, fresh);
            showIfAlone(fresh);
        }
        long reply = PublicIndexSource.FIRST;
        while (reply != PublicIndexSource.NO_MORE) {
            shutdownFlag.orGoOn();
            reply = feed.repliesAfter(reply, fresh);
            showIfAlone(fresh);
        }
    }

    /** What is there already is better than nothing. */
    private void showIfAlone(PublicIndex fresh) throws IOException {
        if (index == fresh) {
            fresh.refresh();
        }
    }

    private void catchUp() throws IOException {
        changeReplayer.tellLate(index, this::note);
        List<SearchChange> some = changeReplayer.next(index);
        while (!some.isEmpty()) {
            if (some.size() == SearchChanges.MOST) {
                whole = false;
            }
            note(changeReplayer.tell(some, index));
            some = changeReplayer.next(index);
        }
    }

    private void note(ChangeReplayer.Told told) {
        changed = true;
        doubted |= told.ofSite();
        erased |= told.erased();
    }

    private void tidy() throws IOException {
        changes.forgetOld();
        if (index.hasRemains()) {
            index.purge();
            noteKept();
        }
        tidied = clock.instant();
    }

    void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        shutdownFlag.begin();
        keeping.lock();
        try {
            if (index != null && index.isOpen()) {
                index.commit();
                index.close();
            }
            index = null;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index was not written down", e);
        } finally {
            keeping.unlock();
        }
    }
}
