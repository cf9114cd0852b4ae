package org.rejoinder.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.notification.StaffPost;
import org.rejoinder.receipt.MyDataExport;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ErrorReportsIT {

    @Inject
    private ErrorReports reports;

    @Inject
    private Commenters commenters;

    @Inject
    private Erasure erasure;

    @Inject
    private Retention retention;

    @Inject
    private MyDataExport export;

    @Inject
    private Letterbox letters;

    @Inject
    private StaffPost post;

    @Inject
    private Validator validator;

    @Inject
    private Given given;

    private Account author;
    private Article article;
    private String email;

    @BeforeEach
    void anArticle() {
        author = given.account(Role.AUTHOR);
        article = given.articleBy(author);
        email = UUID.randomUUID() + "@example.org";
    }

    @Test
    void a_report_reaches_the_author_who_gets_one_mail_about_all_that_are_open() {
        assertTrue(reports.take(saying("It was Tuesday.")));
        assertTrue(reports.take(saying("And it was May.")));
        assertTrue(reports.take(saying(" It was Tuesday. ")), "sent twice");

        List<ErrorReport> open = reports.about(article);
        assertEquals(
                List.of("It was Tuesday.", "And it was May."),
                open.stream().map(ErrorReport::text).toList());
        assertEquals(1, open.get(0).revision());
        assertEquals(2L, reports.countAbout(List.of(article.id())).get(article.id()));
        post.writeAtOnce();
        List<MailMessage> mails = letters.of(author).stream()
                .filter(mailMessage -> mailMessage.subject().startsWith("An error was reported: "))
                .toList();
        assertEquals(1, mails.size());
        assertFalse(mails.get(0).text().contains("Tuesday"), "its words stay at the desk");
        assertFalse(reports.take(new ErrorReportInput("nowhere", "x", "x", email, "", false)));
    }

    @Test
    void a_report_keeps_the_rules_of_a_reply() {
        assertEquals(Set.of(), saying("Fine").problems(validator).keySet());
        assertEquals(
                Set.of("comment", "name", "email", "honeypot"),
                new ErrorReportInput(article.slug(), " ", "a\u0000", "no address", "filled", false)
                        .problems(validator)
                        .keySet());
    }

    @Test
    void nothing_is_kept_of_a_report_that_is_closed_and_only_who_may_edit_the_article_closes_it() {
        reports.take(saying("It was Tuesday."));
        long number = reports.about(article).get(0).id();
        assertThrows(ArticleAccessDeniedException.class, () -> reports.close(given.account(Role.AUTHOR), number));

        retention.enforce();
        assertEquals(1, reports.about(article).size(), "its time begins when it is closed");
        reports.close(author, number);
        reports.close(author, number);
        retention.enforce();

        assertEquals(List.of(), reports.about(article));
        assertEquals(Optional.empty(), writer());
    }

    @Test
    void its_writer_sees_it_among_their_data_and_erases_it_with_them() {
        reports.take(saying("It was Tuesday."));
        var kept = new StringWriter();
        export.write(writer().orElseThrow(), kept);
        assertTrue(kept.toString().contains("It was Tuesday."));

        erasure.everythingBy(writer().orElseThrow().id(), Optional.empty());

        assertEquals(List.of(), reports.about(article));
        assertEquals(Optional.empty(), writer());
    }

    private Optional<Commenter> writer() {
        return commenters.with(EmailAddress.parse(email).orElseThrow());
    }

    private ErrorReportInput saying(String text) {
        return new ErrorReportInput(article.slug(), text, "Rita Reader", email, "", true);
    }
}
