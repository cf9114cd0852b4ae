package org.rejoinder.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.batch.Batch;
import org.rejoinder.moderation.batch.BatchJob;
import org.rejoinder.moderation.batch.Batches;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class SecondOpinionsIT {

    @Inject
    private SecondOpinions opinions;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Moderation moderation;

    @Inject
    private Batches batches;

    @Inject
    private BatchJob work;

    @Inject
    private Replies replies;

    @Inject
    private Given given;

    @AfterEach
    void askForNone() {
        askAbout(0);
    }

    @Test
    void a_decision_is_shown_to_somebody_else_and_their_verdict_changes_nothing() {
        askAbout(100);
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        AuditEntry entry = moderation.decide(anna, ExpectedVersion.of(reply), Decision.publish(), Channel.DESK);
        int before = opinions.agreement().pairs();

        assertFalse(opinions.nextFor(anna)
                .filter(asked -> asked.entry() == entry.id())
                .isPresent());
        assertEquals(entry.id(), opinions.nextFor(bert).orElseThrow().entry());
        assertEquals(Optional.empty(), opinions.give(anna, entry.id(), Decision.publish()));
        SecondOpinion given = opinions.give(bert, entry.id(), Decision.spam()).orElseThrow();

        assertFalse(given.agrees());
        assertTrue(replies.published(reply.id()).isPresent());
        assertEquals(before + 1, opinions.agreement().pairs());
        assertEquals(Optional.empty(), opinions.give(bert, entry.id(), Decision.publish()), "asked once");
    }

    @Test
    void decisions_of_a_batch_are_asked_about_too_and_an_undone_one_is_not() {
        askAbout(100);
        Account anna = given.account(Role.MODERATOR);
        Account bert = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.publishedArticle());
        Batch batch = batches.of(anna, reply.state(), List.of(ExpectedVersion.of(reply)));
        work.run(batches.begin(batch.id(), Decision.reject("Advertising", null)));
        SecondOpinion asked = opinions.nextFor(bert).orElseThrow();
        assertEquals("Advertising", asked.firstVerdict());

        work.run(batches.undo(batch.id()));

        assertEquals(Optional.empty(), opinions.give(bert, asked.entry(), Decision.spam()));
    }

    @Test
    void nobody_is_asked_unless_the_site_wants_it_and_authors_never_are() {
        Account anna = given.account(Role.MODERATOR);
        moderation.decide(
                anna,
                ExpectedVersion.of(given.heldReplyTo(given.publishedArticle())),
                Decision.publish(),
                Channel.DESK);

        assertEquals(Optional.empty(), opinions.nextFor(given.account(Role.MODERATOR)));
        assertThrows(
                ModerationDeniedException.class,
                () -> opinions.give(given.account(Role.AUTHOR), 1, Decision.publish()));
    }

    @Test
    void settings_that_somebody_else_has_changed_are_not_overwritten() {
        ModerationSettings shown = moderationSettingsService.current();
        askAbout(5);

        assertThrows(
                StaleSettingsException.class,
                () -> moderationSettingsService.set(
                        given.account(Role.ADMINISTRATOR), shown.version(), true, 0, 0, 0, false, List.of("None")));

        assertEquals(5, moderationSettingsService.current().secondOpinionPercent());
        assertFalse(moderationSettingsService.rules().contains("None"));
    }

    @Test
    void house_rules_are_offered_in_the_order_they_were_given_and_a_former_one_can_come_back() {
        List<String> usual = moderationSettingsService.rules();
        rule(List.of("Second", "First", "Second"));
        assertEquals(List.of("Second", "First"), moderationSettingsService.rules());

        rule(usual);
        assertEquals(usual, moderationSettingsService.rules());
    }

    private void rule(List<String> rules) {
        ModerationSettings now = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                now.version(),
                now.authorsDecide(),
                now.secondOpinionPercent(),
                now.remindAfterHours(),
                now.hideAtReports(),
                false,
                rules);
    }

    private void askAbout(int percent) {
        ModerationSettings now = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                now.version(),
                now.authorsDecide(),
                percent,
                now.remindAfterHours(),
                now.hideAtReports(),
                false,
                moderationSettingsService.rules());
    }
}
