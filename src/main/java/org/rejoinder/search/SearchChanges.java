package org.rejoinder.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rejoinder.article.ArticleChanged;
import org.rejoinder.article.PublishingSettingsChanged;
import org.rejoinder.branding.SiteConfigurationChanged;
import org.rejoinder.moderation.RepliesChanged;
import org.rejoinder.reply.ReplyReceived;
import org.rejoinder.reply.ReplyState;

/**
 * Notes in the transaction of each change what the index has to look at again. So whatever stops a process between a commit
 * and its index, the next one knows; and every node hears of what others have changed.
 */
@ApplicationScoped
@Transactional
class SearchChanges {

    /** Whoever was away for longer makes the index anew. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** Longer than any transaction that notes something takes from then on to its commit, and clocks of nodes differ. */
    static final Duration LATE = Duration.ofMinutes(10);

    /** At once. */
    static final int MOST = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void changed(@Observes ArticleChanged changed) {
        entities.persist(SearchChange.ofArticle(changed.article(), clock.instant()));
    }

    void decided(@Observes RepliesChanged repliesChanged) {
        Instant now = clock.instant();
        repliesChanged.replies().forEach(reply -> entities.persist(SearchChange.ofReply(reply, now)));
    }

    /** What is held cannot be found. */
    void received(@Observes ReplyReceived received) {
        if (received.state() == ReplyState.PUBLISHED) {
            entities.persist(SearchChange.ofReply(received.reply(), clock.instant()));
        }
    }

    /** Its language may be another one. */
    void changed(@Observes SiteConfigurationChanged changed) {
        landmark();
    }

    /** A new year may begin at another moment. */
    void set(@Observes PublishingSettingsChanged set) {
        landmark();
    }

    /** Whoever has read everything after this was committed knows of all that was committed before. */
    IndexPosition landmark() {
        SearchChange change = SearchChange.ofSite(clock.instant());
        entities.persist(change);
        return change.mark();
    }

    /** Whether what came after that is all still here. */
    boolean holds(IndexPosition indexPosition) {
        SearchChange change = entities.find(SearchChange.class, indexPosition.number());
        return change != null && change.mark().equals(indexPosition);
    }

    /** The next, in the order of their numbers. */
    List<SearchChange> after(IndexPosition indexPosition) {
        return entities.createQuery(
                        "select c from SearchChange c where c.number > :number order by c.number", SearchChange.class)
                .setParameter("number", indexPosition.number())
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Also what was committed later than others with higher numbers. On a site of several nodes that may be long after those:
     * each takes its numbers in blocks. All at once and in no order, so that the database reads no more than these.
     */
    List<Long> noted(Instant since) {
        return entities.createQuery("select c.number from SearchChange c where c.changedAt > :since", Long.class)
                .setParameter("since", since)
                .getResultList();
    }

    List<SearchChange> with(Collection<Long> numbers) {
        return entities.createQuery("select c from SearchChange c where c.number in :numbers", SearchChange.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** The newest stays, so that an index of a quiet site can be told from one that missed something. */
    void forgetOld() {
        entities.createQuery("delete from SearchChange c where c.changedAt < :limit and c.number <"
                        + " (select max(d.number) from SearchChange d)")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
