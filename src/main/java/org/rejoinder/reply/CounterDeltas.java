package org.rejoinder.reply;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one transaction does to the kept counts; told to {@link ReplyCounters} when it is about to end. */
public final class CounterDeltas {

    /** A row of the kept counts. Everybody locks them in this order. */
    record Stripe(ReplyState state, int number) implements Comparable<Stripe> {

        static final int STRIPES = 16;

        private static Stripe of(Reply reply, ReplyState state) {
            return new Stripe(state, (int) (reply.id() % STRIPES));
        }

        @Override
        public int compareTo(Stripe other) {
            int byState = state.compareTo(other.state);
            return byState != 0 ? byState : Integer.compare(number, other.number);
        }
    }

    /** A row of the kept counts of what is published on one article; who changes it has locked its stripe before. */
    record OnArticle(long article, int number) implements Comparable<OnArticle> {

        private static final Comparator<OnArticle> ORDER =
                Comparator.comparingLong(OnArticle::article).thenComparingInt(OnArticle::number);

        @Override
        public int compareTo(OnArticle other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Stripe, Long> stripes = new TreeMap<>();
    private final SortedMap<OnArticle, Long> articles = new TreeMap<>();
    private final SortedMap<Long, Long> clusters = new TreeMap<>();

    /** The reply is there, and was not before. */
    public static CounterDeltas received(Reply reply) {
        var counterDeltas = new CounterDeltas();
        counterDeltas.add(reply);
        return counterDeltas;
    }

    /** This one, too, is there and was not before. */
    public void add(Reply reply) {
        add(reply, reply.state(), 1);
    }

    /** The reply is now in another state than it was. */
    public static CounterDeltas from(ReplyState before, Reply reply) {
        return new CounterDeltas().changed(before, reply.cluster(), reply);
    }

    /**
     * The reply is now in another state than it was, too, or in another group of near-identical ones, or in none.
     *
     * @param cluster the group that it was one of
     */
    public CounterDeltas changed(ReplyState before, Optional<Long> cluster, Reply reply) {
        add(reply, before, -1);
        add(reply, reply.state(), 1);
        cluster.ifPresent(left -> clusters.merge(left, -held(before), Long::sum));
        reply.cluster().ifPresent(joined -> clusters.merge(joined, held(reply.state()), Long::sum));
        return this;
    }

    private void add(Reply reply, ReplyState state, long replies) {
        var stripe = Stripe.of(reply, state);
        stripes.merge(stripe, replies, Long::sum);
        if (state == ReplyState.PUBLISHED) {
            articles.merge(new OnArticle(reply.article().id(), stripe.number()), replies, Long::sum);
        }
    }

    private static long held(ReplyState state) {
        return state == ReplyState.HELD ? 1 : 0;
    }

    /** Those that stay as they are need not be locked, unless an article with the same stripe does change. */
    SortedMap<Stripe, Long> stripes() {
        stripes.entrySet()
                .removeIf(each -> each.getValue() == 0
                        && articles().keySet().stream()
                                .noneMatch(
                                        place -> place.number() == each.getKey().number()));
        return stripes;
    }

    /** By how much the number of published replies changes, by article. */
    SortedMap<OnArticle, Long> articles() {
        articles.values().removeIf(replies -> replies == 0);
        return articles;
    }

    /** By how much the number of held replies changes, by cluster. */
    SortedMap<Long, Long> clusters() {
        clusters.values().removeIf(held -> held == 0);
        return clusters;
    }
}
