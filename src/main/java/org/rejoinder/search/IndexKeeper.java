package org.rejoinder.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.masthead.SiteChanged;
import org.rejoinder.moderation.Decided;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.settings.RebuildRequest;
import org.rejoinder.settings.Settings;

/**
 * Keeps the index of this node true: told at once of what this node has changed, and by looking every few seconds of what
 * others have. An index that was away too long, belongs to another database, was made for another language or is broken is
 * made anew in the background, while the former one, if there is one, goes on answering.
 */
@ApplicationScoped
class IndexKeeper {

    private static final Logger LOG = Logger.getLogger(IndexKeeper.class.getName());

    /** Milliseconds. */
    private static final int BEGIN = 3_000;

    private static final int ROUND = 250;

    /** Rounds, if nobody calls. */
    private static final int UNTIL_IT_LOOKS = 20;

    private static final Duration UNTIL_IT_IS_KEPT = Duration.ofMinutes(1);
    private static final Duration UNTIL_IT_IS_TIDIED = Duration.ofHours(1);

    @Inject
    private SearchChanges changes;

    @Inject
    private IndexFeed feed;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Resource
    private ManagedExecutorService executor;

    private final ReentrantLock keeping = new ReentrantLock();
    private final Patience patience = new Patience();
    private final AtomicBoolean called = new AtomicBoolean();

    /** What was looked at of those changes that may come late, and when they were noted. */
    private final Map<Long, Instant> known = new HashMap<>();

    /** Since when what was noted may still come; null if that is to be told by the mark. */
    private Instant lateSince;

    private Future<?> rounds;
    private Future<?> looking;
    private int untilItLooks;
    private volatile PublicIndex index;
    private volatile boolean whole;
    private volatile boolean closing;

    /** Whether what it was made for is to be compared with what the site is now. */
    private boolean doubted = true;

    private boolean changed;

    /** One that failed while somebody asked it. */
    private volatile PublicIndex suspected;

    /** Whether something was erased that may still be on disk. */
    private boolean erased;

    private Instant kept = Instant.MIN;
    private Instant tidied = Instant.MIN;

    /** What was complained of last: once is enough for what stays as it is. */
    private String problem = "";

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        goRound();
    }

    /**
     * The server lets go of what is due before it has finished starting, and never calls it again: whoever has something to
     * tell or to ask sees to it that there are rounds.
     */
    private synchronized void goRound() {
        if (rounds == null || rounds.isDone()) {
            rounds = clockwork.scheduleWithFixedDelay(this::round, BEGIN, ROUND, TimeUnit.MILLISECONDS);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ArticleChanged changed) {
        call();
    }

    void decided(@Observes(during = TransactionPhase.AFTER_SUCCESS) Decided decided) {
        call();
    }

    void received(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReplyReceived received) {
        call();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SiteChanged changed) {
        call();
    }

    /** Empty while none has been opened yet. */
    Optional<PublicIndex> index() {
        if (index == null) {
            goRound();
        }
        return Optional.ofNullable(index);
    }

    /** Somebody asked this one and it failed; if it is broken, it is made anew. */
    void suspect(PublicIndex failed, Exception reason) {
        if (suspected != failed) {
            LOG.log(Level.WARNING, "The search index could not answer, and is looked at", reason);
            suspected = failed;
        }
        call();
    }

    /** Whether everything can be found that is public and nothing is counted that is not, but for what happened just now. */
    boolean isWhole() {
        return whole;
    }

    /**
     * However many call, one comes. A task of its own for each would belong to the request that called, and close at its end
     * what that request reads with.
     */
    private void call() {
        called.set(true);
        try {
            goRound();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "Whoever calls next begins", e);
        }
    }

    /**
     * One thread goes round for the whole server, with letters and articles that are due: it only sees to it that somebody
     * looks, one at a time. A task that fails would never be called again.
     */
    private void round() {
        if ((called.get() || --untilItLooks <= 0) && (looking == null || looking.isDone())) {
            untilItLooks = UNTIL_IT_LOOKS;
            try {
                looking = executor.submit(this::look);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "The next round tries again", e);
            }
        }
    }

    void look() {
        keeping.lock();
        called.set(false);
        try {
            if (!closing && !patience.isLost(clock.instant())) {
                bringUpToDate();
                problem = "";
            }
        } catch (IOException | RuntimeException e) {
            if (!closing && !problem.equals(e.toString())) {
                problem = e.toString();
                LOG.log(Level.WARNING, "The search is not up to date; it is tried again: {0}", problem);
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
            index.keep();
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
        var request = new RebuildRequest(settings.home());
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
            LOG.log(Level.WARNING, "The search index cannot be read and is made anew: {0}", e.toString());
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
            patience.restore();
        } catch (IOException | RuntimeException e) {
            patience.lose(clock.instant());
            throw e;
        }
    }

    private void makeAnew(PublicIndex.Shape shape) throws IOException {
        long began = System.nanoTime();
        PublicIndex former = index;
        if (former != null) {
            former.freeze();
        }
        PublicIndex fresh = PublicIndex.anew(folder(), shape, changes.landmark());
        boolean done = false;
        try {
            if (former == null) {
                index = fresh;
            }
            fill(fresh);
            fresh.keep();
            fresh.show();
            done = true;
        } finally {
            if (!done) {
                index = former;
                fresh.close();
            }
        }
        index = fresh;
        known.clear();
        lateSince = null;
        noteKept();
        if (former != null) {
            former.close();
        }
        LOG.log(Level.INFO, "The search index is made anew: {0} articles and replies in {1} ms", new Object[] {
            fresh.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)
        });
    }

    private void fill(PublicIndex fresh) throws IOException {
        long article = IndexFeed.FIRST;
        while (article != IndexFeed.NO_MORE) {
            goOn();
            article = feed.articlesAfter(article, fresh);
            showIfAlone(fresh);
        }
        long reply = IndexFeed.FIRST;
        while (reply != IndexFeed.NO_MORE) {
            goOn();
            reply = feed.repliesAfter(reply, fresh);
            showIfAlone(fresh);
        }
    }

    /** Whoever stops the server does not wait for what can be done after it has started again. */
    private void goOn() throws InterruptedIOException {
        if (closing) {
            throw new InterruptedIOException("The server stops");
        }
    }

    /** What is there already is better than nothing. */
    private void showIfAlone(PublicIndex fresh) throws IOException {
        if (index == fresh) {
            fresh.show();
        }
    }

    private void catchUp() throws IOException {
        tellLate();
        List<SearchChange> some = changes.after(index.mark());
        while (!some.isEmpty()) {
            if (some.size() == SearchChanges.MOST) {
                whole = false;
            }
            tell(some);
            some = changes.after(index.mark());
        }
    }

    /** What was noted long before it was looked for last, and committed, is known. */
    private void tellLate() throws IOException {
        Instant now = clock.instant();
        Instant since = lateSince == null ? index.mark().at().minus(SearchChanges.LATE) : lateSince;
        List<Long> some = changes.noted(since, index.mark().number() + 1);
        while (!some.isEmpty()) {
            List<Long> unknown =
                    some.stream().filter(number -> !known.containsKey(number)).toList();
            if (!unknown.isEmpty()) {
                tell(changes.with(unknown));
            }
            some = changes.noted(since, some.get(some.size() - 1));
        }
        lateSince = now.minus(SearchChanges.LATE);
        known.values().removeIf(at -> at.isBefore(lateSince));
    }

    /** The mark moves last: what fails on the way is told again. */
    private void tell(List<SearchChange> some) throws IOException {
        var articles = new TreeSet<Long>();
        var replies = new TreeSet<Long>();
        for (SearchChange change : some) {
            if (change.isOfSite()) {
                doubted = true;
            } else if (change.article() != null) {
                articles.add(change.article());
            } else {
                replies.add(change.reply());
            }
        }
        for (long article : articles) {
            goOn();
            tellOf(article);
        }
        erased |= feed.replies(replies, index);
        index.show();
        changed = true;
        some.forEach(change -> known.put(change.number(), change.mark().at()));
        some.stream()
                .map(SearchChange::mark)
                .max(Comparator.comparing(Mark::number))
                .filter(last -> last.number() > index.mark().number())
                .ifPresent(index::reach);
    }

    private void tellOf(long article) throws IOException {
        feed.article(article, index);
        long reply = IndexFeed.FIRST;
        while (reply != IndexFeed.NO_MORE) {
            goOn();
            reply = feed.repliesOn(article, reply, index);
        }
    }

    private void tidy() throws IOException {
        changes.forgetOld();
        if (index.hasRemains()) {
            index.purge();
            noteKept();
        }
        tidied = clock.instant();
    }

    @PreDestroy
    void close() {
        closing = true;
        keeping.lock();
        try {
            if (index != null && index.isOpen()) {
                index.keep();
                index.close();
            }
            index = null;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index was not written down: {0}", e.toString());
        } finally {
            keeping.unlock();
        }
    }
}
