package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;

/** Held replies, oldest first. */
@ApplicationScoped
@Transactional
public class Queue {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The held replies that come after this one, with all that a card shows of them.
     *
     * @param after the number of the last reply of the page before, 0 for the first page
     */
    public List<Reply> heldAfter(long after, int most) {
        return entities.createQuery(
                        "select r from Reply r join fetch r.article join fetch r.writer left join fetch r.answers"
                                + " where r.state = :held and r.id > :after order by r.id",
                        Reply.class)
                .setParameter("held", ReplyState.HELD)
                .setParameter("after", after)
                .setHint("eclipselink.batch", "r.signals")
                .setMaxResults(most)
                .getResultList();
    }

    public long held() {
        return entities.createQuery("select count(r) from Reply r where r.state = :held", Long.class)
                .setParameter("held", ReplyState.HELD)
                .getSingleResult();
    }
}
