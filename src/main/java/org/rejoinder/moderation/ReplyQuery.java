package org.rejoinder.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.similarity.SimilarityGroups;

/**
 * Which replies somebody wants to see; null leaves a part open.
 *
 * @param state null for every one in which something is left to be seen
 * @param signal the screen that noticed something
 * @param author whose articles they must be on
 * @param among only some of these; what a search has found
 * @param alone only what is in no group of near-identical replies that stands on one card
 * @param appealed only those whose writer has appealed against a decision
 */
public record ReplyQuery(
        ReplyState state,
        Long article,
        Long writer,
        String signal,
        Instant from,
        Instant until,
        Long author,
        List<Long> among,
        boolean alone,
        boolean appealed)
        implements Serializable {

    private static final String ALONE = " and (r.cluster_id is null or exists (select 1 from reply_cluster c"
            + " where c.id = r.cluster_id and c.held < " + SimilarityGroups.SMALLEST + "))";

    /** Few of all, which an index names: for a list in any order nobody has to look through all that are held. */
    private static final String APPEALED = " and r.id in (select a.id from reply a where a.state = 'HELD'"
            + " and a.appealed_at > timestamp with time zone '1970-01-01 00:00:00+00')";

    public static ReplyQuery all(ReplyState state) {
        return new ReplyQuery(state, null, null, null, null, null, null, null, false, false);
    }

    /** The appeals that wait for a decision. */
    public static ReplyQuery appeals() {
        return all(ReplyState.HELD).onlyAppealed();
    }

    /** Moderators see every reply, authors those to their own articles, and others none. */
    public ReplyQuery visibleTo(Account account) {
        if (account.may(Permission.MODERATE_REPLIES)) {
            return this;
        }
        ReplyQuery own = onlyOnArticlesOf(account.id());
        return account.may(Permission.ANSWER_ON_OWN_ARTICLES) ? own : own.among(List.of());
    }

    /** Each on its own: the cards of groups show what is on the articles of others. */
    private ReplyQuery onlyOnArticlesOf(Long account) {
        return new ReplyQuery(state, article, writer, signal, from, until, account, among, false, appealed);
    }

    public ReplyQuery onlyAppealed() {
        return new ReplyQuery(state, article, writer, signal, from, until, author, among, alone, true);
    }

    public ReplyQuery among(List<Long> some) {
        return new ReplyQuery(state, article, writer, signal, from, until, author, some, alone, appealed);
    }

    /** The condition on {@code reply r}, with the names of {@link #values()}. */
    String condition() {
        return String.join(" and ", conditions().keySet())
                + amongThese()
                + (alone ? ALONE : "")
                + (appealed ? APPEALED : "");
    }

    private String amongThese() {
        if (among == null) {
            return "";
        }
        return among.isEmpty()
                ? " and 1 = 0"
                : among.stream().map(String::valueOf).collect(Collectors.joining(",", " and r.id in (", ")"));
    }

    Object[] values() {
        return conditions().values().toArray();
    }

    private Map<String, Object> conditions() {
        var all = new LinkedHashMap<String, Object>();
        put(all, state == null ? "r.state <> ?" : "r.state = ?", (state == null ? ReplyState.ERASED : state).name());
        put(all, "r.article_id = ?", article);
        put(all, "r.writer_id = ?", writer);
        put(all, "exists (select 1 from reply_signal s where s.reply_id = r.id and s.screen = ?)", signal);
        put(all, "r.submitted_at >= ?", from);
        put(all, "r.submitted_at < ?", until);
        put(all, "r.article_id in (select a.id from article a where a.author_id = ?)", author);
        return all;
    }

    private static void put(Map<String, Object> all, String condition, Object value) {
        if (value != null) {
            all.put(condition.replace("?", "?" + (all.size() + 1)), value);
        }
    }
}
