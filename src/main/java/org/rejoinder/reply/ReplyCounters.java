package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rejoinder.article.Article;

/**
 * How many replies are in each state, and published on each article, without counting them. Changed in the transaction of every change, always as its
 * last step and in one order, so that nobody who holds a count waits for a reply.
 */
@ApplicationScoped
@Transactional
public class ReplyCounters {

    @PersistenceContext
    private EntityManager entities;

    public Map<ReplyState, Long> all() {
        Map<ReplyState, Long> all = new EnumMap<>(ReplyState.class);
        rows("select state, sum(replies) from reply_count group by state")
                .forEach(row -> all.put(ReplyState.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return all;
    }

    /** How many replies are public on each of these articles; those with none need not be named. */
    public Map<Long, Long> publishedOn(Collection<Article> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        String places =
                IntStream.rangeClosed(1, articles.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Object[] ids = articles.stream().map(Article::id).toArray();
        return rows(
                        "select article_id, sum(replies) from article_reply_count where article_id in (" + places
                                + ") group by article_id",
                        ids)
                .stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    public void apply(CounterDeltas counterDeltas) {
        entities.flush();
        counterDeltas.stripes().forEach(this::add);
        counterDeltas.articles().forEach((place, replies) -> publish(place.article(), place.number(), replies));
        counterDeltas
                .clusters()
                .forEach((cluster, held) ->
                        change("update reply_cluster set held = held + ?1 where id = ?2", held, cluster));
    }

    /**
     * Counts anew, and holds nobody up: what is kept and what is there are read by one statement, which sees both as of one
     * moment, and only by how much they differ is added. Whatever is decided meanwhile adds to that. One at a time, on
     * whichever node: the same difference must not be added twice.
     *
     * @return by how much the kept counts were wrong, over all states and articles
     */
    public long reconcile() {
        rows("select name from background_lock where name = 'counts' for update");
        SortedMap<CounterDeltas.Stripe, Long> stripes = wrongStripes();
        SortedMap<CounterDeltas.OnArticle, Long> articles = wrongArticles();
        long wrong = Stream.concat(stripes.values().stream(), articles.values().stream())
                .mapToLong(Math::abs)
                .sum();
        // A row of an article is only changed by who holds its stripe
        articles.keySet()
                .forEach(row -> stripes.putIfAbsent(new CounterDeltas.Stripe(ReplyState.PUBLISHED, row.number()), 0L));
        stripes.forEach(this::add);
        articles.forEach((row, missing) -> publish(row.article(), row.number(), missing));
        return wrong;
    }

    private void add(CounterDeltas.Stripe stripe, long replies) {
        change(
                "update reply_count set replies = replies + ?1 where state = ?2 and stripe = ?3",
                replies,
                stripe.state().name(),
                stripe.number());
    }

    private SortedMap<CounterDeltas.Stripe, Long> wrongStripes() {
        SortedMap<CounterDeltas.Stripe, Long> wrong = new TreeMap<>();
        for (Object[] row : rows("select c.state, c.stripe, coalesce(n.replies, 0) - c.replies from reply_count c"
                + " left join (select state, mod(id, " + CounterDeltas.Stripe.STRIPES
                + ") stripe, count(*) replies from reply"
                + " group by state, mod(id, " + CounterDeltas.Stripe.STRIPES + ")) n"
                + " on n.state = c.state and n.stripe = c.stripe where coalesce(n.replies, 0) <> c.replies")) {
            var stripe = new CounterDeltas.Stripe(ReplyState.valueOf((String) row[0]), ((Number) row[1]).intValue());
            wrong.put(stripe, ((Number) row[2]).longValue());
        }
        return wrong;
    }

    private SortedMap<CounterDeltas.OnArticle, Long> wrongArticles() {
        String counted = "(select article_id, mod(id, " + CounterDeltas.Stripe.STRIPES
                + ") stripe, count(*) replies from reply" + " where state = 'PUBLISHED' group by article_id, mod(id, "
                + CounterDeltas.Stripe.STRIPES + "))";
        String onBoth = " on n.article_id = c.article_id and n.stripe = c.stripe";
        SortedMap<CounterDeltas.OnArticle, Long> wrong = new TreeMap<>();
        for (Object[] row : rows("select n.article_id, n.stripe, n.replies - coalesce(c.replies, 0) from " + counted
                + " n left join article_reply_count c" + onBoth + " where n.replies <> coalesce(c.replies, 0) union all"
                + " select c.article_id, c.stripe, -c.replies from article_reply_count c left join " + counted + " n"
                + onBoth + " where n.replies is null and c.replies <> 0")) {
            var place = new CounterDeltas.OnArticle(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
            wrong.put(place, ((Number) row[2]).longValue());
        }
        return wrong;
    }

    /** A row begins with the first reply; nobody else can begin the same, since all hold its stripe before. */
    private void publish(long article, int stripe, long replies) {
        int known = change(
                "update article_reply_count set replies = replies + ?1 where article_id = ?2 and stripe = ?3",
                replies,
                article,
                stripe);
        if (known == 0) {
            change(
                    "insert into article_reply_count (replies, article_id, stripe) values (?1, ?2, ?3)",
                    replies,
                    article,
                    stripe);
        }
    }

    /** @return how many rows there were */
    private int change(String sql, Object... values) {
        return query(sql, values).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        return query(sql, values).getResultList();
    }

    private Query query(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
