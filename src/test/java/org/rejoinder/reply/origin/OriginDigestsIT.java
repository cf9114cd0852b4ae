package org.rejoinder.reply.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.settings.Network;
import org.rejoinder.support.Given;

/** How long it is known where a reply came from. */
@ExtendWith(ArquillianExtension.class)
class OriginDigestsIT {

    private static final SubmissionOrigin ORIGIN =
            new SubmissionOrigin(Optional.of(Network.literal("192.0.2.1")), "a browser");

    /** The database may have seen an earlier run. */
    private static final String PROCESS = "-" + UUID.randomUUID();

    @Inject
    private ReplySubmissionService submissions;

    @Inject
    private Retention retention;

    @Inject
    private Erasure erasure;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Article article;

    @BeforeEach
    void anArticle() {
        article = given.publishedArticle();
    }

    @Test
    void where_a_reply_came_from_is_forgotten_in_the_night_after_a_day() {
        Reply old = receivedBefore(Duration.ofHours(25));
        Reply fresh = receivedBefore(Duration.ofHours(23));

        retention.enforce();

        assertFalse(isKept(old));
        assertTrue(isKept(fresh));
        entities.clear();
        assertEquals(ReplyState.HELD, entities.find(Reply.class, old.id()).state(), "the reply itself stays");
    }

    @Test
    void where_a_reply_came_from_goes_at_once_with_what_it_said() {
        Reply erased = receivedBefore(Duration.ZERO);
        Reply other = receivedBefore(Duration.ZERO);

        erasure.everythingBy(erased.writer().id(), Optional.empty());

        assertFalse(isKept(erased));
        assertTrue(isKept(other));
    }

    @Test
    void what_is_sent_again_under_the_same_name_is_the_same_reply_though_it_is_public_by_now() {
        Submission submission = Given.submissionTo(article);
        Reply reply = given.replyBehind(submissions.receive(submission, called("a", "192.0.2.7")));
        given.published(reply, given.account(Role.MODERATOR));
        keptFor(reply, Duration.ofHours(23));

        String again = submissions.receive(submission, called("a", "192.0.2.99"));

        assertEquals(reply.id(), given.replyBehind(again).id());
    }

    @Test
    void another_reply_under_the_same_name_is_refused() {
        submissions.receive(Given.submissionTo(article), called("b", "192.0.2.7"));
        Submission other = Given.submissionTo(article);

        assertThrows(KeyReusedException.class, () -> submissions.receive(other, called("b", "192.0.2.7")));
    }

    @Test
    void a_name_is_that_of_its_network_and_of_a_day() {
        Submission first = Given.submissionTo(article);
        Reply reply = given.replyBehind(submissions.receive(first, called("c", "192.0.2.7")));

        String elsewhere = submissions.receive(Given.submissionTo(article), called("c", "198.51.100.7"));
        keptFor(reply, Duration.ofHours(25));
        String later = submissions.receive(Given.submissionTo(article), called("c", "192.0.2.7"));

        assertEquals(
                3,
                Set.of(
                                reply.id(),
                                given.replyBehind(elsewhere).id(),
                                given.replyBehind(later).id())
                        .size());
    }

    @Test
    void of_many_who_send_the_same_at_once_under_one_name_all_get_the_same() throws Exception {
        Submission submission = Given.submissionTo(article);
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            Callable<String> send = () -> submissions.receive(submission, called("d", "192.0.2.7"));
            Set<String> receipts = new HashSet<>();
            for (Future<String> sent : many.invokeAll(Collections.nCopies(8, send))) {
                receipts.add(sent.get());
            }

            assertEquals(1, receipts.size());
        } finally {
            many.shutdown();
        }
    }

    private static SubmissionOrigin called(String name, String address) {
        return new SubmissionOrigin(Optional.of(Network.literal(address)), "a program", "", name + PROCESS);
    }

    private Reply receivedBefore(Duration time) {
        Reply reply = given.replyBehind(submissions.receive(Given.submissionTo(article), ORIGIN));
        keptFor(reply, time);
        assertTrue(isKept(reply));
        return reply;
    }

    private void keptFor(Reply reply, Duration time) {
        given.change(() -> entities.createNativeQuery("update submission_origin set kept_at = ?1 where reply_id = ?2")
                .setParameter(1, clock.instant().minus(time).atOffset(ZoneOffset.UTC))
                .setParameter(2, reply.id())
                .executeUpdate());
    }

    private boolean isKept(Reply reply) {
        var rows = entities.createNativeQuery("select count(*) from submission_origin where reply_id = ?1")
                .setParameter(1, reply.id());
        return ((Number) rows.getSingleResult()).longValue() == 1;
    }
}
