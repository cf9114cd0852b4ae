package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Tells an index what was noted since it was told last, and what was noted before, but committed later. */
@ApplicationScoped
class ChangeReplayer {

    /**
     * What was among it.
     *
     * @param ofSite whether what the index was made for may be another one now
     * @param erased whether something must not be left on disk
     */
    record Told(boolean ofSite, boolean erased) {}

    @Inject
    private SearchChanges changes;

    @Inject
    private PublicIndexSource feed;

    @Inject
    private Clock clock;

    @Inject
    private ShutdownFlag shutdownFlag;

    /** What was looked at of those changes that may come late, and when they were noted. */
    private final Map<Long, Instant> known = new HashMap<>();

    /** Since when what was noted may still come; null if that is to be told by the mark. */
    private Instant lateSince;

    /** Of an index that is made of all there is nothing is known yet. */
    void beginAnew() {
        known.clear();
        lateSince = null;
    }

    /** What it has not been told of yet, {@link SearchChanges#MOST} at once. */
    List<SearchChange> next(PublicIndex index) {
        return changes.after(index.mark());
    }

    /**
     * What was noted long before it was looked for last, and committed, is known.
     *
     * @param told of each stretch, at once: what fails after it is told again, it is not
     */
    void tellLate(PublicIndex index, Consumer<Told> told) throws IOException {
        Instant now = clock.instant();
        Instant since = lateSince == null ? index.mark().at().minus(SearchChanges.LATE) : lateSince;
        List<Long> some = changes.noted(since, index.mark().number() + 1);
        while (!some.isEmpty()) {
            List<Long> unknown =
                    some.stream().filter(number -> !known.containsKey(number)).toList();
            if (!unknown.isEmpty()) {
                told.accept(tell(changes.with(unknown), index));
            }
            some = changes.noted(since, some.get(some.size() - 1));
        }
        lateSince = now.minus(SearchChanges.LATE);
        known.values().removeIf(at -> at.isBefore(lateSince));
    }

    /** The mark moves last: what fails on the way is told again. */
    Told tell(List<SearchChange> some, PublicIndex index) throws IOException {
        var articles = new TreeSet<Long>();
        var replies = new TreeSet<Long>();
        boolean ofSite = false;
        for (SearchChange change : some) {
            if (change.isOfSite()) {
                ofSite = true;
            } else if (change.article() != null) {
                articles.add(change.article());
            } else {
                replies.add(change.reply());
            }
        }
        for (long article : articles) {
            tellOf(article, index);
        }
        boolean erased = feed.replies(replies, index);
        index.refresh();
        some.forEach(change -> known.put(change.number(), change.mark().at()));
        some.stream()
                .map(SearchChange::mark)
                .max(Comparator.comparing(IndexPosition::number))
                .filter(last -> last.number() > index.mark().number())
                .ifPresent(index::advanceTo);
        return new Told(ofSite, erased);
    }

    private void tellOf(long article, PublicIndex index) throws IOException {
        shutdownFlag.orGoOn();
        feed.article(article, index);
        long reply = PublicIndexSource.FIRST;
        while (reply != PublicIndexSource.NO_MORE) {
            shutdownFlag.orGoOn();
            reply = feed.repliesOn(article, reply, index);
        }
    }
}
