package org.rejoinder.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.ArticleImport;
import org.rejoinder.article.PublicationJobRun;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.correction.ErrorReportInput;
import org.rejoinder.correction.ErrorReports;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

/** No mail server is set here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class StaffNotificationIT {

    @Inject
    private StaffNotifications notifications;

    @Inject
    private StaffMailer mailer;

    @Inject
    private StaffPost post;

    @Inject
    private NotificationChoices choices;

    @Inject
    private Publishing publishing;

    @Inject
    private ArticleImport articleImport;

    @Inject
    private PublicationJobRun publication;

    @Inject
    private ErrorReports errorReports;

    @Inject
    private Moderation moderation;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private Letterbox letters;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager entities;

    private Account author;
    private Account editor;

    @BeforeEach
    void people() {
        given.nobodyElse();
        author = given.account(Role.AUTHOR);
        editor = given.account(Role.EDITOR);
    }

    @AfterEach
    void nothingIsLeft() {
        post.writeDaily();
    }

    private static ArticleContent content(String title) {
        return ArticleContent.of(title, "", "Ada Writer", "<p>Nobody knows.</p>", "security");
    }

    private Article draft(String title) {
        return publishing.draft(author, content(title));
    }

    private Article submitted(String title) {
        Article draft = draft(title);
        return publishing.submit(author, draft.id(), draft.version());
    }

    private List<String> subjects(Account reader) {
        return letters.of(reader).stream().map(MailMessage::subject).toList();
    }

    private void choose(Account account, NotificationKind kind, NotificationTiming timing) {
        choices.choose(account, Map.of(kind, timing));
    }

    private long waitingFor(Account account) {
        return entities.createQuery("select count(n) from StaffNotification n where n.account = :account", Long.class)
                .setParameter("account", account.id())
                .getSingleResult();
    }

    @Test
    void what_happens_together_is_one_letter_of_mixed_kinds_in_the_order_in_which_it_asks_for_something() {
        Article open = given.articleBy(author);
        post.writeAtOnce();
        Article first = submitted("First of three");
        Article second = submitted("Second of three");
        publishing.giveBack(editor, first.id(), first.version(), new ReviewNote("A source is missing."));
        publishing.schedule(
                editor, second.id(), second.version(), clock.instant().plus(Duration.ofDays(9)));
        report(open);
        int before = letters.of(author).size();

        post.writeAtOnce();

        List<MailMessage> all = letters.of(author);
        assertEquals(before + 1, all.size());
        MailMessage letter = all.get(before);
        assertEquals("Returned to you: First of three, and 2 more", letter.subject());
        int returned = letter.text().indexOf("A source is missing.");
        int reported = letter.text().indexOf("A reader reports an error");
        int scheduled = letter.text().indexOf("has scheduled your article \u201cSecond of three\u201d");
        assertTrue(0 < returned && returned < reported && reported < scheduled, letter.text());
        assertTrue(letter.text().contains("/desk/articles/" + first.id()), letter.text());
        assertEquals(0, waitingFor(author));
    }

    @Test
    void a_letter_waits_until_a_moment_after_the_last_and_not_for_ever() {
        Article article = submitted("Some");
        Account reader = given.account(Role.EDITOR);
        Instant first = clock.instant().plus(Duration.ofDays(60));
        Instant last = first.plus(StaffNotifications.LONGEST).minusSeconds(60);
        note(reader, article, first);

        assertFalse(isDue(reader, first.plus(StaffNotifications.SETTLED).minusSeconds(1)), "more may come");
        assertTrue(isDue(reader, first.plus(StaffNotifications.SETTLED)));
        note(reader, article, last);
        assertFalse(isDue(reader, last), "more has come");
        assertTrue(isDue(reader, last.plusSeconds(60)), "the first has waited long enough");
    }

    private boolean isDue(Account account, Instant now) {
        return notifications.due(now).contains(account.id());
    }

    private void note(Account account, Article article, Instant at) {
        inTransaction(() -> entities.persist(new StaffNotification(
                account.id(), StaffNews.SUBMITTED, article.id(), null, null, at, at.plus(StaffNotifications.SETTLED))));
    }

    /** What waits for them has waited longer by this. */
    private void delay(Account account, Duration by) {
        inTransaction(() -> entities.createQuery(
                        "select n from StaffNotification n where n.account = :account", StaffNotification.class)
                .setParameter("account", account.id())
                .getResultList()
                .forEach(noted -> {
                    entities.remove(noted);
                    entities.persist(new StaffNotification(
                            account.id(),
                            noted.news(),
                            noted.article(),
                            null,
                            noted.by(),
                            noted.at().minus(by),
                            noted.at().plus(StaffNotifications.SETTLED).minus(by)));
                }));
    }

    private void inTransaction(Runnable change) {
        try {
            transaction.begin();
            change.run();
            transaction.commit();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void who_chose_daily_mail_gets_it_in_the_morning_and_who_chose_none_gets_none() {
        Account daily = given.account(Role.EDITOR);
        Account none = given.account(Role.EDITOR);
        choose(daily, NotificationKind.SUBMITTED, NotificationTiming.DAILY);
        choose(none, NotificationKind.SUBMITTED, NotificationTiming.NONE);
        submitted("One");
        submitted("Two");

        assertEquals(0, waitingFor(none));
        assertEquals(2, waitingFor(daily));
        post.writeDaily();
        assertEquals(List.of("For review: One, and 1 more"), subjects(daily));
        assertEquals(List.of(), subjects(none));
    }

    @Test
    void who_chooses_otherwise_before_the_letter_leaves_gets_none() {
        submitted("One");
        choose(editor, NotificationKind.SUBMITTED, NotificationTiming.NONE);

        post.writeAtOnce();

        assertEquals(List.of(), subjects(editor));
        assertEquals(0, waitingFor(editor));
    }

    @Test
    void what_is_not_true_any_more_is_told_to_nobody() {
        Article withdrawn = submitted("Withdrawn");
        publishing.withdraw(author, withdrawn.id(), withdrawn.version());
        Article back = submitted("Returned and approved");
        Article returned = publishing.giveBack(editor, back.id(), back.version(), new ReviewNote("No."));
        publishing.publish(editor, back.id(), returned.version());
        Article gone = submitted("Published and taken back");
        Article open = publishing.publish(editor, gone.id(), gone.version());
        publishing.unpublish(editor, gone.id(), open.version());
        Article planned = submitted("Scheduled and taken off");
        Article scheduled = publishing.schedule(
                editor, planned.id(), planned.version(), clock.instant().plus(Duration.ofDays(9)));
        publishing.unschedule(editor, planned.id(), scheduled.version());
        Account other = given.account(Role.EDITOR);

        post.writeAtOnce();

        assertEquals(List.of(), subjects(editor));
        assertEquals(List.of(), subjects(other));
        String text = letters.of(author).get(0).text();
        assertEquals(1, letters.of(author).size());
        assertTrue(text.contains("Your article \u201cReturned and approved\u201d is published"), text);
        assertTrue(text.contains(" unpublished \u201cPublished and taken back\u201d on "), text);
        assertFalse(text.contains("to you with this note"), text);
        assertFalse(text.contains("\u201cPublished and taken back\u201d is published"), text);
        assertFalse(text.contains("Scheduled and taken off"), text);
    }

    @Test
    void who_may_not_act_on_it_any_more_when_the_letter_leaves_gets_none() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        Account demoted = given.account(Role.EDITOR);
        Account disabled = given.account(Role.EDITOR);
        Account deleted = given.account(Role.EDITOR);
        submitted("One");
        accountChanges.changeRole(administrator, demoted.id(), Role.EDITOR, Role.AUTHOR);
        accounts.disable(administrator, disabled.id());
        choose(deleted, NotificationKind.PUBLISHED, NotificationTiming.DAILY);
        accountChanges.delete(administrator, deleted.id(), true, Optional.empty());

        assertEquals(0, waitingFor(deleted), "it goes with the account");
        post.writeAtOnce();

        for (Account each : List.of(demoted, disabled, deleted)) {
            assertEquals(List.of(), subjects(each));
            assertEquals(0, waitingFor(each));
        }
        assertEquals(
                NotificationTiming.NONE, choices.of(deleted).get(NotificationKind.PUBLISHED), "so do their choices");
    }

    @Test
    void who_publishes_hears_of_the_articles_of_others_if_they_want_to() {
        Account curious = given.account(Role.EDITOR);
        choose(curious, NotificationKind.PUBLISHED, NotificationTiming.AT_ONCE);
        choose(editor, NotificationKind.PUBLISHED, NotificationTiming.AT_ONCE);
        Article article = draft("Out now");
        publishing.publish(editor, article.id(), article.version());
        Article own = publishing.draft(curious, content("By themselves"));
        publishing.publish(curious, own.id(), own.version());

        post.writeAtOnce();

        assertEquals(List.of("Published: Out now"), subjects(curious));
        assertEquals(List.of("Published: By themselves"), subjects(editor), "not of what they published themselves");
        assertEquals(List.of("Published: Out now"), subjects(author), "for them it is an approval");
    }

    @Test
    void its_author_hears_of_what_an_editor_scheduled_when_it_is_scheduled_and_when_it_went_out() {
        Article article = submitted("For later");
        publishing.schedule(
                editor, article.id(), article.version(), clock.instant().plus(Duration.ofHours(1)));
        post.writeAtOnce();
        publication.publishDue(clock.instant().plus(Duration.ofHours(2)));

        post.writeAtOnce();
        assertEquals(List.of("Scheduled: For later"), subjects(author), "that it went out is told daily");
        post.writeDaily();
        assertEquals(List.of("Scheduled: For later", "Published: For later"), subjects(author));
    }

    @Test
    void held_replies_are_counted_for_the_author_who_may_decide_and_nothing_of_them_is_told() {
        Article article = given.articleBy(editor);
        Article other = given.articleBy(author);
        post.writeAtOnce();
        Reply decided = given.heldReplyTo(article);
        List<Reply> held = given.heldRepliesTo(article, 2);
        given.heldReplyTo(other);
        moderation.decide(
                given.account(Role.MODERATOR),
                new ExpectedVersion(decided.id(), decided.revision()),
                Decision.spam(),
                Channel.DESK);
        int before = letters.of(editor).size();

        post.writeAtOnce();
        assertEquals(before, letters.of(editor).size(), "daily, unless they chose otherwise");
        post.writeDaily();

        MailMessage letter = letters.of(editor).get(before);
        assertEquals("2 replies wait: " + article.title(), letter.subject());
        assertTrue(letter.text().contains("/desk/queue?article=" + article.id()), letter.text());
        held.forEach(reply -> assertFalse(
                letter.text().contains(reply.text()) || letter.text().contains(reply.name()), letter.text()));
        assertFalse(letter.text().contains("@example.org"), letter.text());
        assertFalse(
                subjects(author).stream().anyMatch(subject -> subject.contains("wait")),
                "authors decide about nothing here");
    }

    @Test
    void a_reply_that_is_erased_takes_along_what_was_noted_of_it() {
        Article article = given.articleBy(editor);
        post.writeAtOnce();
        Reply reply = given.heldReplyTo(article);
        assertEquals(1, waitingFor(editor));

        inTransaction(() -> entities.createNativeQuery("update reply set state = 'ERASED' where id = ?1")
                .setParameter(1, reply.id())
                .executeUpdate());
        int before = letters.of(editor).size();
        post.writeDaily();

        assertEquals(before, letters.of(editor).size());
    }

    @Test
    void of_a_report_that_is_closed_nobody_is_told() {
        Article article = given.articleBy(author);
        post.writeAtOnce();
        int before = letters.of(author).size();
        report(article);
        errorReports.about(article).forEach(report -> errorReports.close(editor, report.id()));

        post.writeAtOnce();

        assertEquals(before, letters.of(author).size());
    }

    private void report(Article article) {
        errorReports.take(new ErrorReportInput(
                article.slug(), "It was Tuesday.", "Rita Reader", UUID.randomUUID() + "@example.org", "", false));
    }

    @Test
    void nobody_is_told_of_what_moves_in() {
        Account curious = given.account(Role.EDITOR);
        choose(curious, NotificationKind.PUBLISHED, NotificationTiming.AT_ONCE);
        articleImport.importNew(
                content("Moved in"), "moved-" + UUID.randomUUID(), Instant.parse("2026-01-01T00:00:00Z"));

        assertEquals(0, waitingFor(curious));
    }

    @Test
    void of_two_nodes_one_writes_the_letter() {
        List<Account> editors = IntStream.range(0, 5)
                .mapToObj(each -> given.account(Role.EDITOR))
                .toList();
        submitted("Only once");
        Instant later = clock.instant().plus(StaffNotifications.SETTLED);

        CompletableFuture<Void> there =
                CompletableFuture.runAsync(() -> editors.forEach(each -> mailer.tell(each.id(), later)));
        editors.forEach(each -> mailer.tell(each.id(), later));
        there.join();

        editors.forEach(each -> assertEquals(List.of("For review: Only once"), subjects(each)));
    }

    @Test
    void what_is_noted_and_what_is_written_go_with_the_transaction() throws Exception {
        transaction.begin();
        submitted("Never was");
        transaction.rollback();
        assertEquals(0, waitingFor(editor));

        submitted("Is still to be told");
        transaction.begin();
        mailer.tell(editor.id(), clock.instant().plus(StaffNotifications.SETTLED));
        transaction.rollback();
        assertEquals(List.of(), subjects(editor));
        assertEquals(1, waitingFor(editor), "the node died, and the next tells it");
    }

    @Test
    void what_nobody_could_be_sent_is_forgotten_after_a_month() {
        submitted("Old");
        delay(editor, StaffNotifications.KEPT.plusDays(1));

        notifications.forgetOld();

        assertEquals(0, waitingFor(editor));
    }

    @Test
    void a_choice_that_is_made_twice_at_one_moment_is_made_once() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(
                        () -> choose(editor, NotificationKind.SUBMITTED, NotificationTiming.DAILY)))
                .toList();
        all.forEach(CompletableFuture::join);

        assertEquals(NotificationTiming.DAILY, choices.of(editor).get(NotificationKind.SUBMITTED));
        assertEquals(
                NotificationTiming.AT_ONCE,
                choices.of(editor).get(NotificationKind.RETURNED),
                "what is not named stays");
    }

    @Test
    void a_letter_names_at_most_thirty_things_and_counts_the_rest() {
        IntStream.range(0, 33).forEach(each -> submitted("Number " + each));

        post.writeAtOnce();

        MailMessage letter = letters.of(editor).get(0);
        assertEquals("For review: Number 0, and 32 more", letter.subject());
        assertTrue(letter.text().contains("\u201cNumber 29\u201d")
                && !letter.text().contains("\u201cNumber 30\u201d"));
        assertTrue(letter.text().contains("And 3 more are at the desk"), letter.text());
    }
}
