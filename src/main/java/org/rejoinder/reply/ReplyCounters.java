package org.rejoinder.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
        add(counterDeltas.stripes());
        publish(counterDeltas.articles());
        change("update reply_cluster set held = held + ? where id = ?", counterDeltas.clusters(), List::of);
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
        add(stripes);
        publish(articles);
        return wrong;
    }

    private void add(SortedMap<CounterDeltas.Stripe, Long> stripes) {
        change(
                "update reply_count set replies = replies + ? where state = ? and stripe = ?",
                stripes,
                stripe -> List.of(stripe.state().name(), stripe.number()));
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
    private void publish(SortedMap<CounterDeltas.OnArticle, Long> articles) {
        SortedMap<CounterDeltas.OnArticle, Long> unknown = change(
                "update article_reply_count set replies = replies + ? where article_id = ? and stripe = ?",
                articles,
                place -> List.of(place.article(), place.number()));
        change(
                "insert into article_reply_count (replies, article_id, stripe) values (?, ?, ?)",
                unknown,
                place -> List.of(place.article(), place.number()));
    }

    /**
     * In one batch: a chunk of replies changes a hundred rows.
     *
     * @param row the values that name one
     * @return those of which there was no row
     */
    private <K> SortedMap<K, Long> change(String sql, SortedMap<K, Long> changes, Function<K, List<?>> row) {
        SortedMap<K, Long> missed = new TreeMap<>(changes);
        if (changes.isEmpty()) {
            return missed;
        }
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (Map.Entry<K, Long> change : changes.entrySet()) {
                int place = 1;
                statement.setLong(place, change.getValue());
                for (Object value : row.apply(change.getKey())) {
                    place++;
                    statement.setObject(place, value);
                }
                statement.addBatch();
            }
            int[] found = statement.executeBatch();
            int i = 0;
            for (K key : changes.keySet()) {
                if (found[i] != 0) {
                    missed.remove(key);
                }
                i++;
            }
            return missed;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
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
