package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.support.CpuTime;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReplySubmissionServiceIT {

    private static final int LARGEST_BODY = 256 * 1024;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Replies replies;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void a_reply_is_held_when_it_is_received_and_says_why() {
        Article article = given.publishedArticle();

        Reply reply = given.replyBehind(replySubmissionService.receive(Given.submissionTo(article)));

        assertEquals(ReplyState.HELD, reply.state());
        assertEquals("first-time", reply.signals().get(0).check());
        assertTrue(replies.published(reply.id()).isEmpty());
        assertTrue(replies.readOn(article, 0, 10).isEmpty());
    }

    @Test
    void replies_are_read_newest_first_page_by_page_and_held_ones_never() {
        Article article = given.publishedArticle();
        Account moderator = given.account(Role.MODERATOR);
        Reply first = given.published(given.heldReplyTo(article), moderator);
        Reply second = given.published(given.heldReplyTo(article), moderator);
        Reply answer = given.published(given.heldAnswerTo(first, article), moderator);
        given.heldReplyTo(article);

        assertEquals(List.of(answer.id(), second.id()), newest(article, 0));
        assertEquals(List.of(first.id()), newest(article, 2));
    }

    private List<Long> newest(Article article, int skip) {
        return replies.newestPublishedOn(article, skip, 2).stream()
                .map(Reply::id)
                .toList();
    }

    @Test
    void the_same_submission_twice_is_one_reply_with_one_receipt() {
        Article article = given.publishedArticle();
        Submission submission = Given.submissionTo(article);

        String first = replySubmissionService.receive(submission);
        String again = replySubmissionService.receive(submission);

        assertEquals(first, again);
        assertEquals(1, repliesTo(article));
    }

    @Test
    void whoever_sends_the_words_of_a_public_reply_with_its_writers_address_is_not_given_its_receipt() {
        Article article = given.publishedArticle();
        Submission submission = Given.submissionTo(article);
        String first = replySubmissionService.receive(submission);
        given.published(given.replyBehind(first), given.account(Role.MODERATOR));

        String copied = replySubmissionService.receive(submission);

        assertNotEquals(first, copied);
        assertEquals(ReplyState.HELD, given.replyBehind(copied).state());
        assertEquals(ReplyState.PUBLISHED, given.replyBehind(first).state());
    }

    @Test
    void what_is_too_long_is_refused_at_a_glance_whatever_it_is_made_of() {
        for (String piece : List.of(")", "*", "`", ">", "> \n", "*a ", "<", "@", ".", "a@", "\u0336")) {
            String hostile = "http://a" + piece.repeat(LARGEST_BODY / piece.length());
            var submission = new Submission("news", "", hostile, hostile, hostile, hostile, "");

            Duration taken = CpuTime.of(() ->
                    assertThrows(ConstraintViolationException.class, () -> replySubmissionService.check(submission)));

            assertTrue(taken.compareTo(Duration.ofMillis(200)) < 0, () -> taken + " for " + piece);
        }
    }

    @Test
    void marks_around_nothing_are_refused_once_their_sender_has_paid_for_the_look() {
        Submission empty = saying(Given.submissionTo(given.publishedArticle()), "> \n> >");

        replySubmissionService.check(empty);

        var refused = assertThrows(ConstraintViolationException.class, () -> replySubmissionService.receive(empty));
        assertEquals(
                "{reply.comment.missing}",
                refused.getConstraintViolations().iterator().next().getMessageTemplate());
    }

    @Test
    void text_is_brought_into_its_one_form_before_anything_counts_it() {
        Submission once = Given.submissionTo(given.publishedArticle());
        String lines = "word ".repeat(1_958) + ("\r\nx").repeat(99);

        Reply reply = given.replyBehind(replySubmissionService.receive(saying(once, lines + "e\u0301".repeat(10))));
        Reply broken = given.replyBehind(
                replySubmissionService.receive(saying(once, "one\u000Btwo\u0085three\u2028four\u000Cfive")));

        assertEquals(lines.replace("\r\n", "\n") + "é".repeat(10), reply.text());
        assertEquals("one\ntwo\nthree\nfour\nfive", broken.text());
        replySubmissionService.check(saying(once, "e\u0301\r\n".repeat(5_000)));
        assertThrows(
                ConstraintViolationException.class,
                () -> replySubmissionService.check(saying(once, "e\u0301\r\n".repeat(5_000) + "ab")));
    }

    @Test
    void white_space_does_not_make_another_reply_and_another_word_does() {
        Article article = given.publishedArticle();
        Submission once = Given.submissionTo(article);

        String first = replySubmissionService.receive(once);

        assertEquals(
                first,
                replySubmissionService.receive(
                        saying(once, "  " + once.comment().replace(" ", "\r\n") + " ")));
        assertNotEquals(first, replySubmissionService.receive(saying(once, once.comment() + " Really?")));
    }

    @Test
    void sixteen_clicks_at_once_make_one_reply() throws Exception {
        Article article = given.publishedArticle();
        Submission submission = Given.submissionTo(article);
        var threads = Executors.newFixedThreadPool(16);

        Callable<String> click = () -> replySubmissionService.receive(submission);
        Set<String> receipts = threads
                .invokeAll(IntStream.range(0, 16).mapToObj(i -> click).toList())
                .stream()
                .map(ReplySubmissionServiceIT::get)
                .collect(Collectors.toSet());
        threads.shutdown();

        assertEquals(1, receipts.size());
        assertEquals(1, repliesTo(article));
    }

    @Test
    void one_writer_on_two_articles_is_one_writer() {
        Submission first = Given.submissionTo(given.publishedArticle());
        Submission second = saying(Given.submissionTo(given.publishedArticle()), "Another word");
        second = new Submission(second.article(), "", second.comment(), "Rita R.", first.email(), "", "");

        Reply one = given.replyBehind(replySubmissionService.receive(first));
        Reply two = given.replyBehind(replySubmissionService.receive(second));

        assertEquals(one.writer().id(), two.writer().id());
    }

    @Test
    void a_reply_with_a_field_that_is_wrong_is_not_stored() {
        Article article = given.publishedArticle();
        Submission fine = Given.submissionTo(article);

        var refused = assertThrows(
                ConstraintViolationException.class,
                () -> replySubmissionService.receive(saying(fine, "x".repeat(10_001))));

        assertEquals(1, refused.getConstraintViolations().size());
        assertEquals(0, repliesTo(article));
    }

    @Test
    void ten_thousand_characters_of_any_script_are_kept_as_typed() {
        Article article = given.publishedArticle();
        String typed = "🙂".repeat(9_998) + "\n東";

        Reply reply = given.replyBehind(replySubmissionService.receive(saying(Given.submissionTo(article), typed)));

        assertEquals(typed, reply.text());
    }

    @Test
    void only_a_public_reply_to_the_same_article_can_be_answered() {
        Article article = given.publishedArticle();
        Reply held = given.heldReplyTo(article);

        var refused = assertThrows(
                SubmissionRejectedException.class, () -> replySubmissionService.receive(Given.answerTo(held, article)));
        assertEquals(RejectionReason.ANSWERED_REPLY_NOT_PUBLIC, refused.refusal());

        Reply published = given.published(held, given.account(Role.MODERATOR));
        Article elsewhere = given.publishedArticle();
        assertThrows(
                SubmissionRejectedException.class,
                () -> replySubmissionService.receive(Given.answerTo(published, elsewhere)));

        Reply answer = given.replyBehind(replySubmissionService.receive(Given.answerTo(published, article)));
        assertEquals(published.id(), answer.answers().orElseThrow().id());
        assertEquals(1, answer.depth());
    }

    @Test
    void an_article_that_is_not_there_takes_no_reply() {
        Submission lost = new Submission("no-such-article", "", "Hello?", "Rita", "rita@example.org", "", "");

        assertEquals(
                RejectionReason.UNKNOWN_ARTICLE,
                assertThrows(SubmissionRejectedException.class, () -> replySubmissionService.receive(lost))
                        .refusal());
    }

    @Test
    void an_article_that_is_closed_takes_no_reply() {
        Article article = given.closed(given.publishedArticle());

        assertEquals(
                RejectionReason.REPLIES_CLOSED,
                assertThrows(
                                SubmissionRejectedException.class,
                                () -> replySubmissionService.receive(Given.submissionTo(article)))
                        .refusal());
    }

    private static Submission saying(Submission submission, String comment) {
        return new Submission(
                submission.article(), submission.answers(), comment, submission.name(), submission.email(), "", "");
    }

    private long repliesTo(Article article) {
        return entities.createQuery("select count(r) from Reply r where r.article.id = :id", Long.class)
                .setParameter("id", article.id())
                .getSingleResult();
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
