package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.people.Account;
import org.rejoinder.people.Role;
import org.rejoinder.reply.Counts;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.support.Given;

/** Whatever door decisions come through: of those about one reply, one wins. */
@ExtendWith(ArquillianExtension.class)
class DoorsIT {

    private static final int THREADS = 16;
    private static final int REPLIES = 200;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private Counts counts;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void of_sixteen_who_decide_about_the_same_replies_through_every_door_exactly_one_wins_each() throws Exception {
        Article article = given.publishedArticle();
        List<Reply> held = given.heldRepliesTo(article, REPLIES);
        var wonAlone = new AtomicInteger();
        var told = new AtomicInteger();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Account moderator = given.account(Role.MODERATOR);
            Door door = List.of(Door.DESK, Door.BATCH, Door.REST, Door.MAIL).get(i % 4);
            Decision decision = List.of(Decision.publish(), Decision.spam(), Decision.reject("Advertising", null))
                    .get(i % 3);
            List<Reply> order = new ArrayList<>(held);
            Collections.shuffle(order);
            work.add(() -> {
                if (door == Door.BATCH) {
                    Batch batch = batches.of(
                            moderator,
                            ReplyState.HELD,
                            order.stream().map(Shown::of).toList());
                    batches.begin(batch.id(), decision);
                    while (batches.advance(batch.id())) {
                        // the next stretch
                    }
                } else {
                    for (Reply reply : order) {
                        try {
                            moderation.decide(moderator, Shown.of(reply), decision, door);
                            wonAlone.incrementAndGet();
                        } catch (AlreadyDecided e) {
                            told.incrementAndGet();
                        }
                    }
                }
                return null;
            });
        }

        var threads = Executors.newFixedThreadPool(THREADS);
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        List<Long> ids = held.stream().map(Reply::id).toList();
        long rows = count("select count(e) from AuditEntry e where e.reply.id in :ids", ids);
        long distinct = count("select count(distinct e.reply.id) from AuditEntry e where e.reply.id in :ids", ids);
        long inBatches = count(
                "select count(i) from BatchItem i where i.reply in :ids and i.fate = org.rejoinder.moderation.BatchItem.Fate.DECIDED",
                ids);
        assertEquals(REPLIES, rows);
        assertEquals(REPLIES, distinct);
        assertEquals(REPLIES, wonAlone.get() + inBatches);
        assertEquals(12 * REPLIES, wonAlone.get() + told.get());
        assertEquals(
                0,
                count(
                        "select count(r) from Reply r where r.id in :ids and r.state = org.rejoinder.reply.ReplyState.HELD",
                        ids));
        assertEquals(0, counts.reconcile(), "the kept counts equal a recount");
        assertEquals(
                count(
                        "select count(r) from Reply r where r.id in :ids and r.state = org.rejoinder.reply.ReplyState.PUBLISHED",
                        ids),
                counts.publishedOn(List.of(article)).get(article.id()));
        assertTrue(counts.all().values().stream().allMatch(each -> each >= 0));
    }

    private long count(String jpql, List<Long> ids) {
        return entities.createQuery(jpql, Long.class).setParameter("ids", ids).getSingleResult();
    }
}
