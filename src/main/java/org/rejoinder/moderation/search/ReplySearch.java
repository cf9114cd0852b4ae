package org.rejoinder.moderation.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.rejoinder.background.BackgroundJob;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.index.IndexMaintainer;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.settings.Settings;

/** Finds replies by the words of their text and by names. The index is brought up to date before each search, and every minute. */
@ApplicationScoped
public class ReplySearch {

    /** No more than so many are found, the newest. */
    public static final int MOST = 10_000;

    private static final Duration BEGIN = Duration.ofSeconds(20);

    /** A search does not wait longer for an index that is being told much. */
    private static final Duration WAITING = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMinutes(1);

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
    private ReplyIndexFeed feed;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    private IndexMaintainer<ReplyIndex> maintainer;
    private BackgroundJob keeping;

    @PostConstruct
    void prepare() {
        maintainer = new IndexMaintainer<>(feed, settings.home().resolve("search"), Duration.ZERO, clock);
        keeping = jobs.every(feed.name(), BEGIN, PAUSE, maintainer::look);
    }

    @PreDestroy
    void end() {
        maintainer.close();
    }

    IndexMaintainer<ReplyIndex> maintainer() {
        return maintainer;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        keeping.requestWithin(BEGIN);
    }

    /**
     * One that was just made anew closes its predecessor, perhaps under our hands.
     *
     * @param state null for every one
     */
    public Matches find(String words, ReplyState state) {
        boolean whole = maintainer.catchUpWithin(WAITING);
        Matches matches;
        try {
            matches = find(words, state, whole);
        } catch (AlreadyClosedException e) {
            matches = find(words, state, false);
        }
        if (!matches.whole()) {
            keeping.request();
        }
        return matches;
    }

    private Matches find(String words, ReplyState state, boolean whole) {
        return maintainer
                .index()
                .map(index -> find(index, words, state, whole))
                .orElseGet(() -> Matches.of(Found.NOTHING, false));
    }

    private Matches find(ReplyIndex index, String words, ReplyState state, boolean whole) {
        try {
            return Matches.of(index.find(words, state, MOST), whole);
        } catch (IndexSearcher.TooManyClauses e) {
            // Nothing that is written has so many words
            return Matches.of(Found.NOTHING, whole);
        } catch (IOException e) {
            maintainer.suspect(index, e);
            return Matches.of(Found.NOTHING, false);
        }
    }
}
