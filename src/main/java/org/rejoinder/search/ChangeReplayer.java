package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rejoinder.index.IndexSource;

/** Tells an index what was noted since it was told last, and what was noted before, but committed later. */
@ApplicationScoped
class ChangeReplayer {

    /** Within which nearly every transaction that notes something commits. */
    private static final Duration SHORT = Duration.ofSeconds(15);

    /** How often those are looked for that took longer: as long as that reaches back, much may have been noted since. */
    private static final Duration LONG_EVERY = Duration.ofSeconds(10);

    @Inject
    private SearchChanges changes;

    @Inject
    private PublicIndexSource feed;

    @Inject
    private Clock clock;

    /** What was looked at of those changes that may come late, and when they were noted. */
    private final Map<Long, Instant> known = new HashMap<>();

    /** Since when what was noted may still come; null if that is to be told by the mark. */
    private Instant lateSince;

    private Instant lastLong = Instant.MIN;

    /** Of an index that is made of all there is nothing is known yet. */
    void beginAnew() {
        known.clear();
        lateSince = null;
        lastLong = Instant.MIN;
    }

    /** @return whether there is more */
    boolean catchUp(PublicIndex index, IndexSource.Progress progress) throws IOException {
        tellLate(index, progress);
        List<SearchChange> some = changes.after(index.mark());
        if (!some.isEmpty()) {
            tell(some, index, progress);
        }
        return some.size() == SearchChanges.MOST;
    }

    /** What was noted long before it was looked for last, and committed, is known. */
    private void tellLate(PublicIndex index, IndexSource.Progress progress) throws IOException {
        Instant now = clock.instant();
        Instant since = lateSince == null ? index.mark().at().minus(SearchChanges.LATE) : lateSince;
        if (now.isBefore(lastLong.plus(LONG_EVERY))) {
            Instant lately = now.minus(SHORT);
            tellUnknown(lately.isAfter(since) ? lately : since, index, progress);
            return;
        }
        tellUnknown(since, index, progress);
        lastLong = now;
        lateSince = now.minus(SearchChanges.LATE);
        known.values().removeIf(at -> at.isBefore(lateSince));
    }

    private void tellUnknown(Instant since, PublicIndex index, IndexSource.Progress progress) throws IOException {
        long mark = index.mark().number();
        List<Long> unknown = changes.noted(since).stream()
                .filter(number -> number <= mark && !known.containsKey(number))
                .toList();
        for (int from = 0; from < unknown.size(); from += SearchChanges.MOST) {
            int to = Math.min(from + SearchChanges.MOST, unknown.size());
            tell(changes.with(unknown.subList(from, to)), index, progress);
        }
    }

    /** The mark moves last: what fails on the way is told again. */
    private void tell(List<SearchChange> some, PublicIndex index, IndexSource.Progress progress) throws IOException {
        progress.changed();
        var articles = new TreeSet<Long>();
        var replies = new TreeSet<Long>();
        for (SearchChange change : some) {
            if (change.isOfSite()) {
                progress.doubted();
            } else if (change.article() != null) {
                articles.add(change.article());
            } else {
                replies.add(change.reply());
            }
        }
        for (long article : articles) {
            tellOf(article, index, progress);
        }
        if (feed.replies(replies, index)) {
            progress.erased();
        }
        index.refresh();
        some.forEach(change -> known.put(change.number(), change.mark().at()));
        some.stream()
                .map(SearchChange::mark)
                .max(Comparator.comparing(IndexPosition::number))
                .filter(last -> last.number() > index.mark().number())
                .ifPresent(index::advanceTo);
    }

    private void tellOf(long article, PublicIndex index, IndexSource.Progress progress) throws IOException {
        progress.step();
        feed.article(article, index);
        long reply = PublicIndexSource.FIRST;
        while (reply != PublicIndexSource.NO_MORE) {
            progress.step();
            reply = feed.repliesOn(article, reply, index);
        }
    }
}
