package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.settings.Network;
import org.rejoinder.support.Given;

/** How long it is known where a reply came from. */
@ExtendWith(ArquillianExtension.class)
class OriginDigestsIT {

    private static final SubmissionOrigin ORIGIN =
            new SubmissionOrigin(Optional.of(Network.literal("192.0.2.1")), "a browser");

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

    private Reply receivedBefore(Duration time) {
        Reply reply = given.replyBehind(submissions.receive(Given.submissionTo(article), ORIGIN));
        given.change(() -> entities.createNativeQuery("update submission_origin set kept_at = ?1 where reply_id = ?2")
                .setParameter(1, clock.instant().minus(time).atOffset(ZoneOffset.UTC))
                .setParameter(2, reply.id())
                .executeUpdate());
        assertTrue(isKept(reply));
        return reply;
    }

    private boolean isKept(Reply reply) {
        var rows = entities.createNativeQuery("select count(*) from submission_origin where reply_id = ?1")
                .setParameter(1, reply.id());
        return ((Number) rows.getSingleResult()).longValue() == 1;
    }
}
