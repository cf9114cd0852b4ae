package org.rejoinder.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.moderation.ModerationQueue;
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
    record Page(List<ReplyCard> cards, boolean more) implements Serializable {}

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

    Page page(QueueQuery queueQuery, Account reader, long after, int most) {
        Search searched = search(queueQuery, reader);
        List<Reply> found = moderationQueue.page(searched.wanted(), queueQuery.order(), after, most + 1);
        List<Reply> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(replyCardFactory.of(shown, reader), found.size() > most);
    }

    /** Near-identical replies; their cards stand before the first page only. */
    List<SimilarRepliesCard> groups(QueueQuery queueQuery, Account reader) {
        if (!queueQuery.isGrouped() || queueQuery.after() > 0 || !reader.may(Permission.MODERATE_REPLIES)) {
            return List.of();
        }
        List<SimilarRepliesCard> groups = new ArrayList<>();
        for (SimilarityGroup similarityGroup : similarityGroups.largest(GROUPS)) {
            List<Reply> some = similarityGroups.heldOf(similarityGroup.id(), LISTED_OF_A_GROUP);
            if (!some.isEmpty()) {
                ReplyCard first = replyCardFactory.of(some.get(0), reader);
                groups.add(new SimilarRepliesCard(
                        similarityGroup.id(), moderationQueue.heldIn(similarityGroup, MOST_OF_A_GROUP), some, first));
            }
        }
        groups.sort(SimilarRepliesCard.by(queueQuery.order()));
        return groups;
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
