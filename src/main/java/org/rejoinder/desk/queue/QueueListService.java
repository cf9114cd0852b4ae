package org.rejoinder.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.search.ReplySearch;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.similarity.SimilarityGroup;
import org.rejoinder.reply.similarity.SimilarityGroups;
import org.rejoinder.site.SiteTimeZone;

/** Lists of replies, as somebody asked for them and as far as they may see them. */
@ApplicationScoped
class QueueListService {

    private static final int GROUPS = 10;
    private static final int LISTED_OF_A_GROUP = 50;

    /** A larger group is decided in several goes. */
    private static final int MOST_OF_A_GROUP = 5_000;

    /**
     * Some of a list.
     *
     * @param more whether the list goes on after them
     */
    record Page(List<QueueRow> rows, boolean more) implements Serializable {}

    /** What is wanted, and the words of the search that is part of it. */
    private record Search(ReplyQuery wanted, ReplySearch.Matches matches) {}

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private ReplySearch search;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private ReplyCardFactory replyCardFactory;

    @Inject
    private SiteTimeZone siteTimeZone;

    /** Those that come after this reply, the first ones after 0: replies, and the groups that have their place among them. */
    Page page(QueueQuery queueQuery, Account reader, long after, int most) {
        Search searched = search(queueQuery, reader);
        List<Reply> found = moderationQueue.page(searched.wanted(), queueQuery.order(), after, most + 1);
        boolean more = found.size() > most;
        List<ReplyCard> cards = replyCardFactory.of(found.subList(0, Math.min(most, found.size())), reader);
        return new Page(withGroups(cards, groups(queueQuery, reader), queueQuery.order(), after, more), more);
    }

    /** Where the order is none of time, groups stand before the first page, the largest first. */
    private List<QueueRow> withGroups(
            List<ReplyCard> cards, List<SimilarRepliesCard> groups, QueueOrder order, long after, boolean more) {
        if (order != QueueOrder.OLDEST && order != QueueOrder.NEWEST) {
            List<QueueRow> rows = new ArrayList<>(after > 0 ? List.of() : groups);
            rows.addAll(cards);
            return rows;
        }
        Instant begin = after == 0
                ? null
                : moderationQueue.find(after).map(Reply::submittedAt).orElse(null);
        return new TimedRows(order, begin, more).merged(cards, groups);
    }

    /** Near-identical replies, the largest group first. */
    private List<SimilarRepliesCard> groups(QueueQuery queueQuery, Account reader) {
        if (!queueQuery.isGrouped() || !reader.may(Permission.MODERATE_REPLIES)) {
            return List.of();
        }
        List<SimilarRepliesCard> groups = new ArrayList<>();
        for (SimilarityGroup similarityGroup : similarityGroups.largest(GROUPS)) {
            List<Reply> some = similarityGroups.heldOf(similarityGroup.id(), LISTED_OF_A_GROUP);
            if (!some.isEmpty()) {
                ReplyCard first = replyCardFactory.of(some.get(0), reader);
                List<ExpectedVersion> shown = moderationQueue.heldIn(similarityGroup, MOST_OF_A_GROUP);
                groups.add(new SimilarRepliesCard(similarityGroup.id(), shown, some, first, newest(shown, first)));
            }
        }
        return groups;
    }

    private Instant newest(List<ExpectedVersion> shown, ReplyCard first) {
        return shown.isEmpty()
                ? first.getSubmittedAt()
                : moderationQueue
                        .find(shown.get(shown.size() - 1).reply())
                        .map(Reply::submittedAt)
                        .orElse(first.getSubmittedAt());
    }

    ReplyQuery wanted(QueueQuery queueQuery, Account reader) {
        return search(queueQuery, reader).wanted();
    }

    private Search search(QueueQuery queueQuery, Account reader) {
        ReplyQuery allowed = queueQuery.wanted(siteTimeZone.zone()).visibleTo(reader);
        String words = queueQuery.filter().words();
        if (words == null) {
            return new Search(allowed, null);
        }
        ReplySearch.Matches matches = search.find(words, queueQuery.state());
        return new Search(allowed.among(matches.replies()), matches);
    }

    /**
     * What a search finds in the list, in words; null if none is asked for. Counts what is in the list: of replies that this
     * person may not see, not even the number is told.
     */
    String found(QueueQuery queueQuery, Account reader) {
        Search searched = search(queueQuery, reader);
        ReplySearch.Matches matches = searched.matches();
        if (matches == null) {
            return null;
        }
        String words = queueQuery.filter().words();
        return DeskMessages.of("queue.found", moderationQueue.count(searched.wanted()), words)
                + (matches.all() > ReplySearch.MOST
                        ? " " + DeskMessages.of("queue.found.newest", ReplySearch.MOST)
                        : "")
                + (matches.whole() ? "" : " " + DeskMessages.of("queue.found.making"));
    }
}
