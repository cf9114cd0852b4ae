package org.rejoinder.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.support.Given;

/** All that is kept about somebody, for them. */
@ExtendWith(ArquillianExtension.class)
class DataSubjectServiceIT {

    @Inject
    private DataSubjectService data;

    @Inject
    private MyDataExport export;

    @Inject
    private Moderation moderation;

    @Inject
    private WriterActions writerActions;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Article article;
    private Submission submission;
    private Reply reply;

    @BeforeEach
    void aReply() {
        article = given.publishedArticle();
        submission = Given.submissionTo(article);
        reply = given.replyBehind(replySubmissionService.receive(submission));
    }

    @Test
    void a_link_goes_to_an_address_that_is_known_and_none_to_one_that_is_not() {
        data.mailTo(EmailAddress.parse("nobody-" + submission.email()).orElseThrow());
        data.mailTo(address());

        List<MailMessage> mails = letters.of(reply.writer());
        MailMessage mailMessage = mails.get(mails.size() - 1);
        assertEquals("What this site keeps about you", mailMessage.subject());
        assertFalse(mailMessage.text().contains("@"), mailMessage.text());
        String ticket = mailMessage.text().replaceFirst("(?s).*/my-data/(\\S+).*", "$1");
        assertEquals(
                reply.writer().id(),
                data.byTicket(ticket).orElseThrow().writer().id());
        assertEquals(Optional.empty(), data.byTicket(ticket + "x"));
        assertEquals(Optional.empty(), data.byTicket(""));
    }

    @Test
    void the_file_has_all_of_theirs_and_nothing_of_anybody_else() {
        Reply other = given.heldReplyTo(article);
        var out = new StringWriter();

        export.write(reply.writer(), out);

        JsonObject json = Json.createReader(new StringReader(out.toString())).readObject();
        assertEquals(submission.email(), json.getString("email"));
        assertEquals(1, json.getJsonArray("replies").size());
        JsonObject first = json.getJsonArray("replies").getJsonObject(0);
        assertEquals(submission.comment(), first.getString("text"));
        assertEquals("HELD", first.getString("state"));
        assertFalse(out.toString().contains(other.text()));
    }

    @Test
    void after_an_appeal_was_turned_down_without_another_word_the_file_has_the_rule_and_the_reason_given_first() {
        decide(Decision.reject("No insults", "Not about the article"));
        given.change(() -> writerActions.appeal(ExpectedVersion.of(now(reply)), "It is about it."));
        decide(Decision.reject(null, null));
        var out = new StringWriter();

        export.write(reply.writer(), out);

        JsonObject first = Json.createReader(new StringReader(out.toString()))
                .readObject()
                .getJsonArray("replies")
                .getJsonObject(0);
        assertEquals("No insults", first.getString("houseRule"));
        assertEquals("Not about the article", first.getString("reason"));
        assertEquals("It is about it.", first.getString("appeal"));
    }

    private void decide(Decision decision) {
        moderation.decide(given.account(Role.MODERATOR), ExpectedVersion.of(now(reply)), decision, Channel.DESK);
    }

    @Test
    void some_can_be_withdrawn_and_only_their_own() {
        Reply other = given.heldReplyTo(article);

        data.withdraw(reply.writer(), List.of(reply.id(), other.id(), -1L));

        assertEquals(ReplyState.WITHDRAWN, now(reply).state());
        assertEquals(ReplyState.HELD, now(other).state());
    }

    @Test
    void an_administrator_opens_it_for_a_written_request_and_only_as_long_as_they_are_one() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        assertEquals(
                Optional.empty(),
                data.openFor(EmailAddress.parse("nobody@example.org").orElseThrow(), administrator, "A letter"));
        String ticket = data.openFor(address(), administrator, "A letter of today")
                .orElseThrow()
                .replace("/my-data/", "");
        DataSubjectService.Subject subject = data.byTicket(ticket).orElseThrow();
        assertEquals(administrator.name(), subject.by().orElseThrow().name());

        data.eraseAll(subject);

        assertEquals(ReplyState.ERASED, now(reply).state());
        assertEquals(Optional.empty(), data.byTicket(ticket), "there is nothing behind it any more");
        EmailAddress other = other();
        Account moderator = given.account(Role.MODERATOR);
        assertThrows(DataAccessDeniedException.class, () -> data.openFor(other, moderator, "Never an administrator"));
    }

    private EmailAddress other() {
        Submission another = Given.submissionTo(article);
        replySubmissionService.receive(another);
        return EmailAddress.parse(another.email()).orElseThrow();
    }

    private EmailAddress address() {
        return EmailAddress.parse(submission.email()).orElseThrow();
    }

    private Reply now(Reply some) {
        entities.clear();
        return entities.find(Reply.class, some.id());
    }
}
