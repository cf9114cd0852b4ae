package org.rejoinder.desk.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReplyCardIT {

    @Inject
    private Given given;

    @Test
    void what_is_answered_is_told_as_readers_see_it_and_not_with_the_marks_that_were_typed() {
        Article article = given.publishedArticle();
        Reply answered = given.published(
                given.heldReplyTo(article, "That is *certainly* **not** so."), given.account(Role.MODERATOR));

        ReplyCard card = ReplyCard.blind(given.heldAnswerTo(answered, article));

        assertEquals("That is certainly not so.", card.getAnswersExcerpt());
    }
}
