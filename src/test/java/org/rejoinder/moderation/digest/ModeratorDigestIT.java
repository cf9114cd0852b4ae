package org.rejoinder.moderation.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.PublishingSettings;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.ModerationSettings;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.reply.ReplySubmissionService;
import org.rejoinder.reply.Submission;
import org.rejoinder.screening.Policy;
import org.rejoinder.support.Given;

/** No mail server is set here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class ModeratorDigestIT {

    @Inject
    private ModeratorDigest moderatorDigest;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private ReplySubmissionService replySubmissionService;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private Policy policy;

    @AfterEach
    void put_back() {
        given.save(policy);
    }

    @BeforeEach
    void allIsTold() {
        given.nobodyElse();
        policy = given.calm();
        remember(clock.instant().minus(Duration.ofDays(2)), clock.instant().minus(Duration.ofHours(48)));
    }

    @Test
    void moderators_are_told_of_a_reply_that_has_waited_too_long_once_and_authors_are_not() {
        Account author = given.account(Role.AUTHOR);
        Account moderator = given.account(Role.MODERATOR);
        assertFalse(moderatorDigest.remind(), "nothing has waited since the last time");
        remember(clock.instant().minus(Duration.ofDays(2)), clock.instant().minus(Duration.ofHours(72)));
        waitingFor(Duration.ofHours(50));

        assertTrue(moderatorDigest.remind());

        assertEquals(1, letters.of(moderator).size());
        assertEquals(0, letters.of(author).size());
        assertFalse(moderatorDigest.remind(), "told already");
        assertEquals(1, letters.of(moderator).size());
    }

    @Test
    void nobody_is_reminded_twice_a_day_or_of_what_has_not_waited_long() {
        waitingFor(Duration.ofHours(47));
        assertFalse(moderatorDigest.remind());

        remember(clock.instant().minus(Duration.ofHours(23)), Instant.EPOCH);
        waitingFor(Duration.ofHours(49));
        assertFalse(moderatorDigest.remind());
    }

    @Test
    void what_somebody_quotes_is_left_out_and_no_word_is_cut_in_two() {
        Account moderator = given.account(Role.MODERATOR);
        remember(clock.instant().minus(Duration.ofDays(2)), Instant.EPOCH);
        Article article = given.publishedArticle();
        String own = "Own words, " + "extraordinarily ".repeat(30);
        given.change(() -> replySubmissionService.importReply(
                new Submission(
                        article.slug(), "", "> Somebody else said this\n\n" + own, "Rita", "rita@example.org", "", ""),
                Instant.EPOCH.plusSeconds(1)));

        assertTrue(moderatorDigest.remind());

        List<MailMessage> mails = letters.of(moderator);
        String text = mails.get(mails.size() - 1).text();
        assertTrue(text.contains("\n> Own words, extraordinarily "), text);
        assertFalse(text.contains("Somebody else said this"), text);
        assertTrue(text.contains("extraordinarily…\n"), text);
    }

    @Test
    void times_are_those_of_the_clocks_of_the_site() {
        Account moderator = given.account(Role.MODERATOR);
        Account administrator = given.account(Role.ADMINISTRATOR);
        remember(clock.instant().minus(Duration.ofDays(2)), Instant.EPOCH);
        Article article = given.publishedArticle();
        given.change(() ->
                replySubmissionService.importReply(Given.submissionTo(article), Instant.parse("1969-06-30T22:30:00Z")));
        PublishingSettings usual = publishingSettingsService.rules();
        publishingSettingsService.set(
                administrator, usual.version(), usual.authorsPublish(), ZoneId.of("Asia/Kolkata"));
        try {
            assertTrue(moderatorDigest.remind());
        } finally {
            publishingSettingsService.set(
                    administrator,
                    publishingSettingsService.rules().version(),
                    usual.authorsPublish(),
                    usual.timeZone());
        }

        List<MailMessage> mails = letters.of(moderator);
        String text = mails.get(mails.size() - 1).text();
        assertTrue(text.contains("The oldest came in on 1 July 1969, 04:00 "), text);
        assertTrue(text.contains(", since 1 July 1969, 04:00 "), text);
        assertFalse(text.contains("UTC"), text);
    }

    @Test
    void a_site_that_wants_no_reminder_gets_none() {
        ModerationSettings usual = moderationSettingsService.current();
        remember(clock.instant().minus(Duration.ofDays(2)), Instant.EPOCH);
        waitingFor(Duration.ofHours(49));
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                usual.version(),
                usual.authorsDecide(),
                usual.secondOpinionPercent(),
                0,
                usual.hideAtReports(),
                false,
                moderationSettingsService.rules());

        assertFalse(moderatorDigest.remind());

        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                moderationSettingsService.current().version(),
                usual.authorsDecide(),
                usual.secondOpinionPercent(),
                usual.remindAfterHours(),
                usual.hideAtReports(),
                false,
                moderationSettingsService.rules());
    }

    private void waitingFor(Duration time) {
        given.change(() -> {
            replySubmissionService.importReply(
                    Given.submissionTo(given.publishedArticle()),
                    clock.instant().minus(time));
        });
    }

    private void remember(Instant at, Instant toldUntil) {
        given.change(() -> {
            entities.find(DigestState.class, DigestState.ONLY).remind(toldUntil, at);
        });
    }
}
