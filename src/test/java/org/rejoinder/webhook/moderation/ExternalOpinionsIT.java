package org.rejoinder.webhook.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.Signal;
import org.rejoinder.support.Given;

/** What is asked about a held reply, and what becomes of the answer. */
@ExtendWith(ArquillianExtension.class)
class ExternalOpinionsIT {

    @Inject
    private ExternalOpinions opinions;

    @Inject
    private ExternalModeration external;

    @Inject
    private Moderation moderation;

    @Inject
    private Replies replies;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    private Account administrator;
    private Reply reply;

    @BeforeEach
    void somebodyLeavesAReply() {
        administrator = given.account(Role.ADMINISTRATOR);
        reply = given.heldReplyTo(given.publishedArticle());
    }

    @AfterEach
    void askNobody() {
        external.remove(administrator);
    }

    private static ExternalOpinion saying(String name, boolean holds) {
        return new ExternalOpinion(List.of(Signal.fromOutside(holds, 3, "From outside: " + name)), 5, null);
    }

    private List<String> fromOutside() {
        return now().signals().stream()
                .filter(signal -> signal.check().equals(Signal.OUTSIDE))
                .map(Signal::words)
                .toList();
    }

    private Reply now() {
        return replies.with(reply.id()).orElseThrow();
    }

    private ExternalQuestion question() {
        return opinions.question(reply.id()).orElseThrow();
    }

    @Test
    void a_question_has_number_text_article_and_language_and_nothing_of_the_writer() {
        String payload = question().payload();

        assertTrue(payload.contains("\"reply\":" + reply.id() + ","), payload);
        assertTrue(payload.contains("\"article\":" + reply.article().id() + ","), payload);
        assertTrue(payload.contains("\"language\":\"en\",\"text\":\""), payload);
        assertFalse(payload.contains("@") || payload.contains(reply.name()), payload);
    }

    @Test
    void what_is_said_stands_beside_our_own_signals_and_publishes_nothing() {
        int own = now().signals().size();
        int suspicion = now().suspicion();

        opinions.keep(question(), saying("toxicity", true));

        assertEquals(List.of("From outside: toxicity"), fromOutside());
        assertEquals(ReplyState.HELD, now().state());
        assertEquals(own + 1, now().signals().size());
        assertEquals(suspicion + 3, now().suspicion());
        assertTrue(opinions.question(reply.id()).isEmpty(), "it has been spoken about");
    }

    @Test
    void what_is_said_too_late_is_not_kept() {
        ExternalQuestion question = question();
        moderation.decide(
                given.account(Role.MODERATOR),
                new ExpectedVersion(reply.id(), reply.revision()),
                Decision.publish(),
                Channel.DESK);

        opinions.keep(question, saying("toxicity", true));

        assertEquals(List.of(), fromOutside());
        assertTrue(opinions.question(reply.id()).isEmpty(), "it waits no longer");
    }

    @Test
    void who_does_not_answer_is_left_alone_and_the_count_says_so() {
        external.set(administrator, "https://192.0.2.1/ask");
        assertTrue(external.ready().isPresent());

        external.tried(new ExternalOpinion(List.of(), 2_000, "It took too long."));

        assertTrue(external.ready().isEmpty());
        ExternalModerator moderator = external.moderator().orElseThrow();
        assertEquals(1, moderator.failed());
        assertEquals("It took too long.", moderator.problem().orElseThrow());
        external.tried(new ExternalOpinion(List.of(), 20, null));
        assertTrue(external.ready().isPresent());
        assertEquals(2, external.moderator().orElseThrow().asked());
        assertTrue(moderator.waitUntil(clock.instant()).isPresent());
    }

    @Test
    void one_that_is_paused_is_not_asked() {
        external.set(administrator, "https://192.0.2.1/ask");

        external.pause(administrator);
        assertTrue(external.ready().isEmpty());
        external.resume(administrator);

        assertTrue(external.ready().isPresent());
    }

    @Test
    void only_who_may_change_the_settings_sets_it() {
        Account editor = given.account(Role.EDITOR);

        assertThrows(PermissionDeniedException.class, () -> external.set(editor, "https://192.0.2.1/ask"));
        assertThrows(PermissionDeniedException.class, () -> external.secretOf(editor));
        assertThrows(PermissionDeniedException.class, () -> external.test(editor));
    }
}
