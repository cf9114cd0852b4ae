package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.similarity.SimilarityGroups;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ModerationQueueIT {

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private Moderation moderation;

    @Inject
    private Given given;

    @Test
    void every_order_goes_on_where_the_page_before_ended_and_leaves_nothing_out() {
        Article article = given.publishedArticle();
        given.heldRepliesTo(article, 3);
        given.heldReplyTo(article, "See https://a.example and https://b.example");
        given.heldRepliesTo(article, 3);

        for (QueueOrder queueOrder : QueueOrder.values()) {
            List<Long> whole = ids(moderationQueue.page(heldOn(article), queueOrder, 0, 100));
            assertEquals(7, whole.size());
            List<Long> inPages = new ArrayList<>();
            for (List<Long> page = List.of(0L); !page.isEmpty(); ) {
                long after = inPages.isEmpty() ? 0 : inPages.get(inPages.size() - 1);
                page = ids(moderationQueue.page(heldOn(article), queueOrder, after, 2));
                inPages.addAll(page);
            }
            assertEquals(whole, inPages, queueOrder.name());
        }
    }

    @Test
    void the_oldest_stand_first_or_last_and_the_most_suspect_first() {
        Article article = given.publishedArticle();
        Reply first = given.heldReplyTo(article);
        Reply suspect = given.heldReplyTo(article, "See https://a.example and https://b.example");
        Reply last = given.heldReplyTo(article);

        List<Long> byAge = List.of(first.id(), suspect.id(), last.id());
        List<Long> newest = new ArrayList<>(byAge);
        Collections.reverse(newest);
        assertEquals(byAge, ids(moderationQueue.page(heldOn(article), QueueOrder.OLDEST, 0, 9)));
        assertEquals(newest, ids(moderationQueue.page(heldOn(article), QueueOrder.NEWEST, 0, 9)));
        assertEquals(
                suspect.id(),
                moderationQueue
                        .page(heldOn(article), QueueOrder.SUSPECT, 0, 9)
                        .get(0)
                        .id());
    }

    @Test
    void filters_narrow_the_list_and_the_count_alike() {
        Article article = given.publishedArticle();
        Reply plain = given.heldReplyTo(article);
        Reply linking = given.heldReplyTo(article, "See https://a.example and https://b.example");
        Instant later = linking.submittedAt().plusSeconds(1);

        assertFound(List.of(linking), wanted(article, null, "links", null, null));
        assertFound(List.of(plain), wanted(article, plain.writer().id(), null, null, null));
        assertFound(List.of(plain, linking), wanted(article, null, null, plain.submittedAt(), later));
        assertFound(List.of(), wanted(article, null, null, later, null));
        assertFound(List.of(linking), wanted(article, linking.writer().id(), "first-time", plain.submittedAt(), later));
    }

    @Test
    void an_author_sees_and_counts_replies_to_their_own_articles_only() {
        Account author = given.account(Role.AUTHOR);
        Reply own = given.heldReplyTo(given.articleBy(author));
        given.heldReplyTo(given.publishedArticle());

        assertFound(List.of(own), ReplyQuery.all(ReplyState.HELD).visibleTo(author));
        assertEquals(1, moderationQueue.counts(author).get(ReplyState.HELD));
    }

    @Test
    void an_author_to_whom_no_cards_of_groups_are_shown_gets_each_of_a_group_in_the_list() {
        Account author = given.account(Role.AUTHOR);
        Article article = given.articleBy(author);
        List<Reply> alike = new ArrayList<>();
        for (int i = 0; i < SimilarityGroups.SMALLEST; i++) {
            alike.add(given.heldReplyTo(article, "I made $%d000 from home last month, ask me how!".formatted(i)));
        }
        while (similarityGroups.placeNext()) {
            // until each is compared
        }
        var ungrouped = new ReplyQuery(ReplyState.HELD, article.id(), null, null, null, null, null, null, true, false);

        assertFound(List.of(), ungrouped);
        assertFound(alike, ungrouped.visibleTo(author));
    }

    @Test
    void the_list_of_a_writer_can_have_every_state() {
        Account anna = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        var every = new ReplyQuery(null, null, reply.writer().id(), null, null, null, null, null, false, false);
        assertFound(List.of(reply), every);

        moderation.decide(anna, ExpectedVersion.of(reply), Decision.spam(), Channel.DESK);

        assertFound(List.of(reply), every);
    }

    @Test
    void the_counts_follow_every_decision() {
        Account anna = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        var before = moderationQueue.counts(anna);

        moderation.decide(anna, ExpectedVersion.of(reply), Decision.spam(), Channel.DESK);

        var after = moderationQueue.counts(anna);
        assertEquals(before.get(ReplyState.HELD) - 1, after.get(ReplyState.HELD));
        assertEquals(before.get(ReplyState.SPAM) + 1, after.get(ReplyState.SPAM));
    }

    private void assertFound(List<Reply> expected, ReplyQuery replyQuery) {
        assertEquals(ids(expected), ids(moderationQueue.page(replyQuery, QueueOrder.OLDEST, 0, 100)));
        assertEquals(expected.size(), moderationQueue.count(replyQuery));
    }

    private static ReplyQuery heldOn(Article article) {
        return wanted(article, null, null, null, null);
    }

    private static ReplyQuery wanted(Article article, Long writer, String signal, Instant from, Instant until) {
        return new ReplyQuery(ReplyState.HELD, article.id(), writer, signal, from, until, null, null, false, false);
    }

    private static List<Long> ids(List<Reply> some) {
        return some.stream().map(Reply::id).toList();
    }
}
