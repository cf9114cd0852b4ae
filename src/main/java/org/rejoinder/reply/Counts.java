package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many replies are in each state, without counting them. Changed in the transaction of every change, always as its
 * last step and in one order, so that nobody who holds a count waits for a reply.
 */
@ApplicationScoped
@Transactional
public class Counts {

    @PersistenceContext
    private EntityManager entities;

    public Map<ReplyState, Long> all() {
        Map<ReplyState, Long> all = new EnumMap<>(ReplyState.class);
        rows("select state, sum(replies) from reply_count group by state")
                .forEach(row -> all.put(ReplyState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return all;
    }

    public void apply(Moves moves) {
        entities.flush();
        moves.stripes()
                .forEach((stripe, replies) -> change(
                        "update reply_count set replies = replies + ?1 where state = ?2 and stripe = ?3",
                        replies,
                        stripe.state().name(),
                        stripe.number()));
        moves.clusters()
                .forEach((cluster, held) ->
                        change("update reply_cluster set held = held + ?1 where id = ?2", held, cluster));
    }

    /**
     * Counts anew. Whoever changes a reply meanwhile waits with the count, and then changes the right one.
     *
     * @return by how much the kept counts were wrong, over all states
     */
    public long reconcile() {
        rows("select state, stripe from reply_count order by state, stripe for update");
        long wrong = 0;
        for (Object[] row : rows("select c.state, c.stripe, c.replies, (select count(*) from reply r"
                + " where r.state = c.state and mod(r.id, " + Moves.Stripe.STRIPES
                + ") = c.stripe) from reply_count c")) {
            long kept = ((Number) row[2]).longValue();
            long counted = ((Number) row[3]).longValue();
            if (kept != counted) {
                wrong += Math.abs(kept - counted);
                change("update reply_count set replies = ?1 where state = ?2 and stripe = ?3", counted, row[0], row[1]);
            }
        }
        return wrong;
    }

    private void change(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }
}
