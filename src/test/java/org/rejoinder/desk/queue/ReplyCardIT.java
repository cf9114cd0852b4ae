package org.rejoinder.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.desk.TextDiff;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyEdit;
import org.rejoinder.reply.SubmissionOrigin;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReplyCardIT {

    @Inject
    private Given given;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Moderation moderation;

    @Inject
    private ReplyCardFactory cards;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void a_tiny_revision_hides_no_change_since_somebody_last_decided() {
        Account moderator = given.account(Role.MODERATOR);
        Reply held = given.heldReplyTo(given.publishedArticle(), "A harmless word");
        revise(held, "A harmful word");
        revise(held, "A harmful word.");

        ReplyCard first = card(held, moderator);

        assertEquals("A harmless word", before(first));
        assertEquals(WordingChange.By.WRITER, first.getChange().by());
        assertTrue(first.isHeldByChecks());
        assertNull(first.getResubmission());

        moderation.decide(moderator, ExpectedVersion.of(now(held)), Decision.reject(null, "Harmful"), Channel.DESK);
        revise(held, "A kind word.");
        revise(held, "A kind word!");

        ReplyCard again = card(held, moderator);
        assertEquals("A harmful word.", before(again));
        assertEquals("Harmful", again.getResubmission().reason());
        assertEquals(1, again.getResubmission().times());
        assertFalse(again.isHeldByChecks());
    }

    @Test
    void a_change_is_shown_as_readers_see_it_unless_only_marks_were_changed() {
        Account moderator = given.account(Role.MODERATOR);
        Reply held = given.heldReplyTo(given.publishedArticle(), "It is *certainly* so.");
        revise(held, "It is *certainly* **not** so.");

        assertEquals("It is certainly so.", before(card(held, moderator)));

        Reply marked = given.heldReplyTo(given.publishedArticle(), "It is *perhaps* so.");
        revise(marked, "It is **perhaps** so.");

        assertEquals("It is *perhaps* so.", before(card(marked, moderator)));
    }

    private void revise(Reply reply, String words) {
        Reply now = now(reply);
        writerActions.revise(ExpectedVersion.of(now), new ReplyEdit(words, now.name(), ""), SubmissionOrigin.UNKNOWN);
    }

    private ReplyCard card(Reply reply, Account reader) {
        var made = new ReplyCard[1];
        given.change(() -> made[0] = cards.of(entities.find(Reply.class, reply.id()), reader));
        return made[0];
    }

    private static String before(ReplyCard card) {
        return card.getChange().text().getParts().stream()
                .filter(part -> part.fate() != TextDiff.Fate.NEW)
                .map(TextDiff.Part::text)
                .collect(Collectors.joining());
    }

    private Reply now(Reply reply) {
        entities.clear();
        return entities.find(Reply.class, reply.id());
    }

    @Test
    void what_is_answered_is_told_as_readers_see_it_and_not_with_the_marks_that_were_typed() {
        Article article = given.publishedArticle();
        Reply answered = given.published(
                given.heldReplyTo(article, "That is *certainly* **not** so."), given.account(Role.MODERATOR));

        ReplyCard card = ReplyCard.blind(given.heldAnswerTo(answered, article));

        assertEquals("That is certainly not so.", card.getAnswersExcerpt());
    }
}
