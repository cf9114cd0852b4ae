package org.rejoinder.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ReceptionIT {

    @Inject
    private Reception reception;

    @Inject
    private Given given;

    @Test
    void a_reply_is_held_when_it_is_received() {
        Article article = given.publishedArticle();

        Reply reply = given.replyBehind(reception.receive(Given.submissionTo(article)));

        assertEquals(ReplyState.HELD, reply.state());
    }
}
