package org.rejoinder.moderation.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.moderation.ConcurrentDecisionException;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationPermissions;
import org.rejoinder.moderation.ModerationQueue;
import org.rejoinder.moderation.QueueOrder;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.TooLateException;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.search.ReplySearch;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyCounters;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.reply.similarity.SimilarityGroups;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Given;

/** What writers still do about what they have left. */
@ExtendWith(ArquillianExtension.class)
class WriterActionsIT {

    @Inject
    private WriterActions writerActions;

    @Inject
    private Moderation moderation;

    @Inject
    private Erasure erasure;

    @Inject
    private Replies replies;

    @Inject
    private Commenters commenters;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Appeals appeals;

    @Inject
    private ModerationQueue moderationQueue;

    @Inject
    private WriterTrackRecords writerTrackRecords;

    @Inject
    private ReplySearch search;

    @Inject
    private ReplyCounters replyCounters;

    @Inject
    private SimilarityGroups similarityGroups;

    @Inject
    private Audit audit;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;
    private Account moderator;

    @BeforeEach
    void aSite() {
        article = given.publishedArticle();
        moderator = given.account(Role.MODERATOR);
    }

    @Test
    void a_held_reply_can_be_changed_and_a_moderator_who_was_shown_the_former_words_decides_nothing() {
        Reply held = given.heldReplyTo(article);

        Reply revised = writerActions.revise(
                ExpectedVersion.of(held), saying("Quite another thought"), SubmissionOrigin.UNKNOWN);

        assertEquals(ReplyState.HELD, revised.state());
        assertEquals("Quite another thought", now(held).text());
        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(moderator, ExpectedVersion.of(held), Decision.publish(), Channel.DESK));
        assertEquals(
                held.text(),
                replies.formerWordingsOf(List.of(held.id())).get(held.id()).text());
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void a_writer_changes_a_reply_while_it_is_compared_with_others() throws Exception {
        for (int round = 0; round < 30; round++) {
            Reply held = given.heldReplyTo(article, "Round and round it goes, and nobody waits for anybody");
            var comparing = CompletableFuture.runAsync(() -> {
                while (similarityGroups.placeNext()) {
                    // the next one
                }
            });
            writerActions.revise(ExpectedVersion.of(held), saying("Round " + round), SubmissionOrigin.UNKNOWN);
            comparing.get();
        }

        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void saving_the_same_again_or_another_website_hides_no_change() {
        Reply held = given.heldReplyTo(article);
        writerActions.revise(ExpectedVersion.of(held), saying("Quite another thought"), SubmissionOrigin.UNKNOWN);
        Reply changed = now(held);

        writerActions.revise(
                ExpectedVersion.of(changed), saying(" Quite another thought\r\n"), SubmissionOrigin.UNKNOWN);

        assertEquals(changed.revision(), now(held).revision());
        var website = new ReplyEdit("Quite another thought", changed.name(), "https://rita.example/");
        writerActions.revise(ExpectedVersion.of(changed), website, SubmissionOrigin.UNKNOWN);
        assertEquals(Optional.of("https://rita.example/"), now(held).website());
        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(moderator, ExpectedVersion.of(changed), Decision.publish(), Channel.DESK));
        assertEquals(
                held.text(),
                replies.formerWordingsOf(List.of(held.id())).get(held.id()).text());
    }

    @Test
    void of_two_revisions_at_once_one_wins() {
        Reply held = given.heldReplyTo(article);
        writerActions.revise(ExpectedVersion.of(held), saying("First"), SubmissionOrigin.UNKNOWN);

        assertThrows(
                ConcurrentDecisionException.class,
                () -> writerActions.revise(ExpectedVersion.of(held), saying("Second"), SubmissionOrigin.UNKNOWN));

        assertEquals("First", now(held).text());
    }

    @Test
    void a_published_reply_that_is_changed_within_fifteen_minutes_waits_again_and_later_it_stays_as_it_is() {
        Reply published = given.published(given.heldReplyTo(article), moderator);
        Reply older = given.published(given.heldReplyTo(article), moderator);
        publishedBefore(older, WriterPermissions.REVISABLE);

        writerActions.revise(ExpectedVersion.of(published), saying("A better word"), SubmissionOrigin.UNKNOWN);

        assertEquals(ReplyState.HELD, now(published).state());
        assertTrue(replies.published(published.id()).isEmpty());
        assertFalse(writerActions.choices(now(older)).revise());
        assertThrows(
                TooLateException.class,
                () -> writerActions.revise(ExpectedVersion.of(older), saying("Too late"), SubmissionOrigin.UNKNOWN));
        assertTrue(replies.published(older.id()).isPresent());
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void somebody_known_mends_a_slip_within_a_minute_and_it_stays_live_unless_something_speaks_against_it() {
        given.under(knownAfterOne(), () -> {
            Reply published = secondBySomebodyVerified();
            Instant at = now(published).publishedAt().orElseThrow();
            assertEquals(at, now(published).publicAsItIsSince().orElseThrow());

            writerActions.revise(
                    ExpectedVersion.of(now(published)), saying("Without the slip"), SubmissionOrigin.UNKNOWN);

            assertEquals(at, now(published).publishedAt().orElseThrow());
            assertTrue(now(published).publicAsItIsSince().orElseThrow().isAfter(at), "what feeds tell has changed");
            assertEquals(ReplyState.PUBLISHED, now(published).state());
            assertEquals(
                    "Without the slip",
                    replies.published(published.id()).orElseThrow().text());

            writerActions.revise(
                    ExpectedVersion.of(now(published)),
                    saying("https://a.example https://b.example https://c.example"),
                    SubmissionOrigin.UNKNOWN);
            assertEquals(ReplyState.HELD, now(published).state());
            assertTrue(now(published).publicAsItIsSince().isEmpty());

            Reply older = secondBySomebodyVerified();
            publishedBefore(older, Duration.ofSeconds(61));
            writerActions.revise(ExpectedVersion.of(now(older)), saying("After a minute"), SubmissionOrigin.UNKNOWN);
            assertEquals(ReplyState.HELD, now(older).state());
        });
    }

    @Test
    void a_rejected_reply_is_changed_and_sent_again_twice_by_whoever_was_told_why() {
        Reply rejected = decided(Decision.reject("Not about the article", "The second paragraph"));

        Reply again = writerActions.revise(
                ExpectedVersion.of(rejected), saying("Without the second paragraph"), SubmissionOrigin.UNKNOWN);

        assertEquals(ReplyState.HELD, again.state());
        assertEquals(1, now(rejected).resubmissions());
        assertTrue(now(rejected).waitsSince().isAfter(rejected.submittedAt()), "it waits since it was sent again");
        AuditEntry row = audit.with(now(rejected).lastEntry().orElseThrow()).orElseThrow();
        assertEquals("REVISED REJECTED HELD", row.act() + " " + row.from() + " " + row.to());
        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(moderator, ExpectedVersion.of(rejected), Decision.hold(), Channel.DESK));
        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.undo(moderator, rejected.lastEntry().orElseThrow(), Channel.DESK));

        reject(now(rejected), "Still");
        writerActions.revise(ExpectedVersion.of(now(rejected)), saying("Shorter"), SubmissionOrigin.UNKNOWN);
        reject(now(rejected), "No");

        assertEquals(new WriterPermissions(false, true, true, false), writerActions.choices(now(rejected)));
        assertThrows(
                TooLateException.class,
                () -> writerActions.revise(
                        ExpectedVersion.of(now(rejected)), saying("A third time"), SubmissionOrigin.UNKNOWN));
        assertEquals(ReplyState.REJECTED, now(rejected).state());
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile());
    }

    private void reject(Reply held, String why) {
        moderation.decide(moderator, ExpectedVersion.of(held), Decision.reject(null, why), Channel.DESK);
    }

    @Test
    void nothing_is_sent_again_that_was_rejected_without_a_word_or_is_spam_or_answers_what_is_closed() {
        Reply wordless = decided(Decision.reject(null, null));
        Reply spam = decided(Decision.spam());
        Reply closed = decided(Decision.reject(null, "Because"));
        given.closed(article);

        for (Reply reply : List.of(wordless, spam, closed)) {
            assertFalse(writerActions.choices(now(reply)).revise());
            assertThrows(
                    TooLateException.class,
                    () -> writerActions.revise(
                            ExpectedVersion.of(now(reply)), saying("Again"), SubmissionOrigin.UNKNOWN));
        }
    }

    @Test
    void a_mistyped_address_is_corrected_once_while_nobody_has_decided_or_shown_that_it_is_theirs() {
        Reply held = given.heldReplyTo(article);
        EmailAddress right = EmailAddress.parse("right." + UUID.randomUUID() + "@example.org")
                .orElseThrow();

        writerActions.correctAddress(ExpectedVersion.of(held), right);

        Reply corrected = now(held);
        assertEquals(
                commenters.with(right).orElseThrow().id(), corrected.writer().id());
        assertEquals(ReplyState.HELD, corrected.state());
        assertTrue(corrected.lastEntry().isEmpty(), "nobody has decided");
        assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(moderator, ExpectedVersion.of(held), Decision.publish(), Channel.DESK));
        assertTrue(commenters.withoutReplies(1_000).contains(held.writer().id()), "the mistyped one is forgotten");
        given.published(corrected, moderator);
        assertThrows(TooLateException.class, () -> writerActions.correctAddress(ExpectedVersion.of(now(held)), right));
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void what_a_person_has_refused_is_appealed_against_once_and_somebody_else_decides_for_good() {
        Account other = given.account(Role.MODERATOR);
        Reply rejected = decided(Decision.reject("Not about the article", "Because"));
        assertEquals(new WriterPermissions(true, true, true, false), writerActions.choices(rejected));

        writerActions.appeal(ExpectedVersion.of(rejected), "It is about the article: read on");

        Reply waiting = now(rejected);
        assertEquals(ReplyState.HELD, waiting.state());
        assertEquals(new WriterPermissions(false, true, false, true), writerActions.choices(waiting));
        Appeal shown = appeals.of(List.of(waiting), moderator).get(waiting.id());
        assertEquals(
                new Appeal(
                        "It is about the article: read on", moderator.name(), "Not about the article", "Because", true),
                shown);
        assertFalse(appeals.of(List.of(waiting), other).get(waiting.id()).own());
        assertThrows(
                SelfReviewException.class,
                () -> moderation.decide(moderator, ExpectedVersion.of(waiting), Decision.publish(), Channel.DESK));

        moderation.decide(other, ExpectedVersion.of(waiting), Decision.reject(null, "Still no"), Channel.DESK);

        assertEquals(new WriterPermissions(false, true, false, false), writerActions.choices(now(rejected)), "once");
        assertThrows(TooLateException.class, () -> writerActions.appeal(ExpectedVersion.of(now(rejected)), "Again"));
        AppealedDecision first = appeals.against(now(rejected)).orElseThrow();
        assertEquals("Not about the article", first.rule(), "whatever was said the second time");
        assertEquals("Because", first.reason());
    }

    @Test
    void who_decided_first_may_not_decide_about_the_appeal_unless_there_is_nobody_else() {
        given.account(Role.MODERATOR);
        Reply spam = decided(Decision.spam());
        writerActions.appeal(ExpectedVersion.of(spam), "I am a person");
        assertFalse(moderationPermissions.allowDeciding(moderator, now(spam)));
        assertTrue(moderationPermissions.allowDeciding(given.account(Role.EDITOR), now(spam)));
    }

    @Test
    void the_appeals_that_wait_are_listed_and_counted_and_leave_the_list_with_the_decision() {
        Account other = given.account(Role.MODERATOR);
        Reply rejected = decided(Decision.reject(null, "Because"));
        long before = appeals.count(other);
        assertFalse(listed().contains(rejected.id()));

        writerActions.appeal(ExpectedVersion.of(rejected), "Please read it again");

        assertEquals(before + 1, appeals.count(other));
        assertEquals(appeals.count(other), moderationQueue.count(ReplyQuery.appeals()));
        assertTrue(listed().contains(rejected.id()));
        assertEquals(0, moderationQueue.count(ReplyQuery.appeals().visibleTo(given.account(Role.AUTHOR))));

        moderation.decide(other, ExpectedVersion.of(now(rejected)), Decision.publish(), Channel.DESK);

        assertEquals(before, appeals.count(other));
        assertFalse(listed().contains(rejected.id()));
    }

    private List<Long> listed() {
        return moderationQueue.page(ReplyQuery.appeals(), QueueOrder.NEWEST, 0, 100).stream()
                .map(Reply::id)
                .toList();
    }

    @Test
    void what_a_writer_wrote_is_told_in_every_state_newest_first_to_who_may_see_every_reply() {
        Reply rejected = decided(Decision.reject(null, "Because"));
        List<Reply> some = List.of(rejected);

        WriterTrackRecord fared =
                writerTrackRecords.of(some).get(rejected.writer().id());
        List<RecentReply> recent = writerTrackRecords
                .recentOf(some, moderator)
                .get(rejected.writer().id());

        assertEquals(1, fared.in(ReplyState.REJECTED));
        assertEquals(fared.all(), recent.size());
        assertTrue(recent.stream()
                .anyMatch(reply -> reply.id() == rejected.id()
                        && reply.state() == ReplyState.REJECTED
                        && rejected.text().startsWith(reply.text())));
        assertEquals(Map.of(), writerTrackRecords.recentOf(some, given.account(Role.AUTHOR)));
    }

    @Test
    void a_withdrawn_reply_is_gone_at_once_and_withdrawing_twice_is_no_error() {
        Reply published = given.published(given.heldReplyTo(article), moderator);

        writerActions.withdraw(published.id(), Channel.RECEIPT);
        writerActions.withdraw(published.id(), Channel.RECEIPT);

        assertEquals(ReplyState.WITHDRAWN, now(published).state());
        assertTrue(replies.published(published.id()).isEmpty());
        assertEquals(new WriterPermissions(false, false, false, false), writerActions.choices(now(published)));
        assertEquals(0, replyCounters.reconcile());
    }

    @Test
    void erasing_leaves_a_place_and_rows_of_the_audit_and_not_a_word() {
        Reply answered = given.published(given.heldReplyTo(article, "A zyzzyva is a weevil"), moderator);
        Reply answer = given.published(given.heldAnswerTo(answered, article), moderator);
        writerActions.revise(
                ExpectedVersion.of(now(answered)), saying("A zyzzyva is a beetle"), SubmissionOrigin.UNKNOWN);
        moderation.decide(moderator, ExpectedVersion.of(now(answered)), Decision.publish(), Channel.DESK);
        // A server that has just started is still making its index
        Eventually.within(
                Duration.ofSeconds(60),
                "it is found",
                () -> search.find("zyzzyva", ReplyState.PUBLISHED).all() == 1);
        long writer = answered.writer().id();
        ExpectedVersion open = ExpectedVersion.of(now(answered));

        erasure.everythingBy(writer, Optional.empty());

        Reply erased = now(answered);
        assertEquals(ReplyState.ERASED, erased.state());
        assertEquals("", erased.text() + erased.name() + erased.website().orElse(""));
        assertTrue(erased.signals().isEmpty());
        assertTrue(commenters.with(writer).isEmpty());
        assertEquals(0, search.find("zyzzyva", ReplyState.PUBLISHED).all());
        assertEquals(0, search.find("zyzzyva", ReplyState.ERASED).all());
        for (String table : List.of("reply_wording", "likeness", "likeness_due", "lesson", "reply_signal")) {
            assertEquals(0L, rows(table, answered.id()), table);
        }
        List<Reply> shown = replies.readOn(article, 0, 10);
        assertEquals(
                List.of(erased.id(), answer.id()), shown.stream().map(Reply::id).toList(), "a tombstone stays");
        var late = assertThrows(
                ConcurrentDecisionException.class,
                () -> moderation.decide(moderator, open, Decision.spam(), Channel.DESK));
        assertEquals(ReplyState.ERASED, late.state());
        assertEquals(Optional.empty(), audit.firstBroken());
        assertEquals(0, replyCounters.reconcile());
    }

    private Reply decided(Decision decision) {
        Reply held = given.heldReplyTo(article);
        moderation.decide(moderator, ExpectedVersion.of(held), decision, Channel.DESK);
        return now(held);
    }

    private Reply secondBySomebodyVerified() {
        Submission first = Given.submissionTo(article);
        var second = new Submission(article.slug(), "", "And one more thing", first.name(), first.email(), "", "");
        given.published(given.replyBehind(replySubmissionService.receive(first)), moderator);
        Reply published = given.published(given.replyBehind(replySubmissionService.receive(second)), moderator);
        given.change(() -> replies.forChange(published.id()).orElseThrow().prove(clock.instant()));
        return now(published);
    }

    private static Policy knownAfterOne() {
        Policy first = Policy.first().with(ModerationMode.EVERYTHING_HELD);
        return new Policy(first.mode(), 1, 0, null, 2, 0, 10, null, null, null, null, null);
    }

    private void publishedBefore(Reply reply, Duration ago) {
        given.change(() -> entities.createQuery("update Reply r set r.publishedAt = :at where r.id = :id")
                .setParameter("at", clock.instant().minus(ago).minusSeconds(1))
                .setParameter("id", reply.id())
                .executeUpdate());
    }

    private long rows(String table, long reply) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + " where reply_id = ?1")
                        .setParameter(1, reply)
                        .getSingleResult())
                .longValue();
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }

    private static ReplyEdit saying(String text) {
        return new ReplyEdit(text, "Rita Reader", "");
    }
}
