package org.rejoinder.reader.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rejoinder.article.ArticleListings;

/** What a hub is still to be told of. It is told by one at a time, and what failed is tried again after a pause. */
final class PendingNotifications {

    /**
     * What one of them takes away to tell.
     *
     * @param changed numbers of articles, and where they were listed before
     * @param answered numbers of articles whose replies have changed
     * @param again feeds that the hub did not take
     */
    record Part(Map<Long, ArticleListings> changed, Set<Long> answered, Map<String, RetryState> again) {

        boolean isEmpty() {
            return changed.isEmpty() && answered.isEmpty() && again.isEmpty();
        }
    }

    /** Articles and their replies whose own feeds are told of at once. Who imports thousands changes the feeds of the site. */
    static final int MOST = 200;

    /** Feeds that wait to be tried again. */
    static final int MOST_AGAIN = 5_000;

    /** After what went wrong here. */
    static final Duration PAUSE = Duration.ofSeconds(15);

    private final Map<Long, ArticleListings> changed = new HashMap<>();
    private final Set<Long> answered = new HashSet<>();
    private final Map<String, RetryState> again = new TreeMap<>();
    private Instant notBefore = Instant.MIN;
    private boolean taken;

    /** @param before where it was listed until then */
    synchronized void change(long article, ArticleListings before) {
        if (changed.size() < MOST || changed.containsKey(article)) {
            changed.merge(article, before, ArticleListings::and);
        }
    }

    synchronized void answer(Collection<Long> articles) {
        articles.stream().filter(each -> answered.size() < MOST).forEach(answered::add);
    }

    /** Whatever has changed. */
    synchronized void announce(Collection<String> feeds, Instant now) {
        feeds.forEach(feed -> again.put(feed, RetryState.at(now)));
    }

    /** @return empty if there is nothing, if somebody tells already, or if the pause is not over; whoever gets it ends it */
    synchronized Optional<Part> begin(Instant now) {
        Map<String, RetryState> due = new TreeMap<>(again);
        due.values().removeIf(retryState -> !retryState.isDue(now));
        var part = new Part(Map.copyOf(changed), Set.copyOf(answered), due);
        if (taken || part.isEmpty() || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        changed.clear();
        answered.clear();
        again.keySet().removeAll(due.keySet());
        taken = true;
        return Optional.of(part);
    }

    /**
     * @param told feeds that the hub knows now
     * @param failed feeds that it did not take
     * @param before how often it was told of those that have not changed since
     * @return those that are given up
     */
    synchronized Collection<String> end(
            Collection<String> told, Collection<String> failed, Map<String, RetryState> before, Instant now) {
        taken = false;
        again.keySet().removeAll(told);
        List<String> givenUp = new ArrayList<>();
        for (String feed : failed) {
            Optional<RetryState> next =
                    before.getOrDefault(feed, RetryState.at(now)).failed(now);
            if (next.isPresent() && again.size() < MOST_AGAIN) {
                again.put(feed, next.get());
            } else {
                givenUp.add(feed);
            }
        }
        return givenUp;
    }

    /** Nobody could be told, for a reason of our own. */
    synchronized void giveBack(Part part, Instant now) {
        taken = false;
        part.changed().forEach(this::change);
        answer(part.answered());
        part.again().forEach(again::putIfAbsent);
        notBefore = now.plus(PAUSE);
    }
}
