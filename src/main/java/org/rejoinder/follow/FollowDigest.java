package org.rejoinder.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.mail.Outbox;

/**
 * Writes to followers what is due: one letter to each, whatever came together. Some at a time: their letters, and that they were told,
 * are one transaction, so that nobody is told twice and nobody is forgotten, whenever the process ends. No more are written while
 * those that were written have not left: what is told is looked up as late as can be.
 */
@ApplicationScoped
@Transactional
public class FollowDigest {

    /** Followers in one transaction. */
    private static final int TOGETHER = 50;

    /** So many letters wait for the mail server at most, and a few more. */
    static final int MOST_WAITING = 500;

    /** Nobody reads more in one letter. */
    private static final int MOST_NEWS = 2_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Follows follows;

    @Inject
    private FollowLetter letter;

    @Inject
    private Outbox outbox;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Clock clock;

    /**
     * What is due by now is looked for by those who want to know at once.
     *
     * @return whether there was something
     */
    public boolean lookAtNext() {
        Instant now = clock.instant();
        List<FollowNews> due = entities.createQuery(
                        "select n from FollowNews n where n.looked = false and n.dueAt <= :now order by n.dueAt, n.id",
                        FollowNews.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        due.forEach(news -> {
            entities.refresh(news, LockModeType.PESSIMISTIC_WRITE);
            if (!news.isLooked() && news.look()) {
                follows.wake(news.targets(), now);
            }
        });
        return !due.isEmpty();
    }

    /** @return whether there may be more to tell now */
    public boolean tellSome() {
        Instant now = clock.instant();
        if (outbox.isPaused() || outbox.waitingInBulk() >= MOST_WAITING) {
            return false;
        }
        List<Follow> due = follows.due(now, TOGETHER);
        List<Follow> ready = due.stream().filter(follow -> !follow.rests(now)).toList();
        Map<String, List<FollowNews>> news = newsFor(ready, now);
        ZoneId zone = publishingSettingsService.rules().timeZone();
        ready.stream().collect(Collectors.groupingBy(Follow::follower)).forEach((follower, theirs) -> {
            List<FollowNews> untold = untold(follower, theirs, news);
            if (!untold.isEmpty()) {
                outbox.putInBulk(follower, FollowLetter.repliesIn(untold), letter.write(follower, untold));
            }
            theirs.forEach(follow -> follow.tell(!untold.isEmpty(), now, zone));
        });
        return !due.isEmpty();
    }

    /** By what it is told to, all that one of them has not been told; in one query. */
    private Map<String, List<FollowNews>> newsFor(List<Follow> some, Instant now) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Set<String> targets =
                some.stream().map(follow -> follow.target().text()).collect(Collectors.toSet());
        Instant since = some.stream()
                .map(Follow::toldUntil)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Map<String, List<FollowNews>> found = new HashMap<>();
        entities.createQuery(
                        "select t, n, a, r from FollowNews n join n.targets t join n.article a left join n.reply r"
                                + " where t in :targets and n.dueAt > :since and n.dueAt <= :now order by n.dueAt desc, n.id desc",
                        Object[].class)
                .setParameter("targets", targets)
                .setParameter("since", since)
                .setParameter("now", now)
                .setMaxResults(MOST_NEWS)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], unused -> new ArrayList<>())
                        .add((FollowNews) row[1]));
        return found;
    }

    /** Each once, in the order in which it came out. */
    private static List<FollowNews> untold(
            Commenter follower, Collection<Follow> theirs, Map<String, List<FollowNews>> news) {
        return theirs.stream()
                .flatMap(follow -> news.getOrDefault(follow.target().text(), List.of()).stream()
                        .filter(each -> each.dueAt().isAfter(follow.toldUntil())))
                .distinct()
                .filter(each -> each.isPublic() && !each.isBy(follower))
                .sorted(Comparator.comparing(FollowNews::dueAt).thenComparing(FollowNews::id))
                .toList();
    }
}
