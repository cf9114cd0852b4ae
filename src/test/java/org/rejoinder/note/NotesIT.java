package org.rejoinder.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.account.Role;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.receipt.MyDataExport;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class NotesIT {

    @Inject
    private NoteTaking noteTaking;

    @Inject
    private Notes notes;

    @Inject
    private NotificationChoices choices;

    @Inject
    private NoteMailer mailer;

    @Inject
    private Letterbox letters;

    @Inject
    private Accounts accounts;

    @Inject
    private Profiles profiles;

    @Inject
    private Commenters commenters;

    @Inject
    private Erasure erasure;

    @Inject
    private MyDataExport export;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private Audit audit;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Clock clock;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private Account moderator;
    private Account colleague;
    private Account author;
    private Reply reply;
    private NoteTarget onReply;
    private NoteTarget onWriter;
    private NoteTarget onArticle;

    @BeforeEach
    void aHeldReply() {
        moderator = given.account(Role.MODERATOR);
        colleague = given.account(Role.MODERATOR);
        author = given.account(Role.AUTHOR);
        Article article = given.articleBy(author);
        reply = given.heldReplyTo(article);
        onReply = NoteTarget.reply(reply.id());
        onWriter = NoteTarget.writer(reply.writer().id());
        onArticle = NoteTarget.article(article.id());
    }

    @Test
    void a_note_is_kept_as_it_was_typed_and_read_oldest_first() {
        add(moderator, onReply, "  First\r\nline ");
        add(colleague, onReply, "<b>Second</b>");

        assertEquals(List.of("First\nline", "<b>Second</b>"), texts(onReply));
        assertEquals(colleague.id(), notes.on(onReply).get(1).author().id());
    }

    @Test
    void who_sees_the_reply_writes_on_it_who_sees_every_reply_on_writers_and_who_edits_the_article_on_that() {
        Account other = given.account(Role.AUTHOR);
        Account contributor = given.account(Role.CONTRIBUTOR);
        add(author, onReply, "On my article");
        assertNotThere(other, onReply);
        assertNotThere(contributor, onReply);
        assertNotThere(author, onWriter);
        add(author, onArticle, "Mine");
        add(given.account(Role.EDITOR), onArticle, "I edit all");
        assertNotThere(other, onArticle);
        assertNotThere(moderator, onArticle);
        assertNotThere(moderator, NoteTarget.reply(Long.MAX_VALUE));
        assertNotThere(moderator, NoteTarget.writer(-1));
    }

    @Test
    void a_note_has_something_to_see_and_at_most_two_thousand_code_points() {
        assertProblem(NoteRefusedException.Problem.EMPTY, " \u200b\u2060\n ");
        assertProblem(NoteRefusedException.Problem.LONG, "x".repeat(10_000));
        assertProblem(NoteRefusedException.Problem.LONG, "\ud83d\ude00".repeat(2_001));
        assertProblem(NoteRefusedException.Problem.UNPRINTABLE, "a\u0000b");
        assertProblem(NoteRefusedException.Problem.UNPRINTABLE, "a\ud800b");
        add(moderator, onReply, "\ud83d\ude00".repeat(2_000));
        add(moderator, onReply, "\u202etxet denrut\u202c \u200b and more");
        assertEquals(2, texts(onReply).size());
    }

    @Test
    void the_same_sent_twice_is_one_note_and_somebody_elses_is_another() {
        Note first = add(moderator, onReply, "Again").note();

        assertEquals(first.id(), add(moderator, onReply, "Again").note().id());
        add(colleague, onReply, "Again");
        assertEquals(2, texts(onReply).size());
    }

    @Test
    void nobody_fills_a_card_without_end() {
        for (int i = 0; i < Notes.MOST; i++) {
            add(moderator, onReply, "Number " + i);
        }

        assertProblem(NoteRefusedException.Problem.MANY, "One more");
    }

    @Test
    void who_wrote_it_or_administers_removes_it_and_of_two_who_do_the_second_is_told() {
        long first = add(moderator, onReply, "Mine").note().id();
        long second = add(moderator, onReply, "Mine, too").note().id();
        assertThrows(PermissionDeniedException.class, () -> noteTaking.remove(colleague, first));
        assertThrows(NoteTargetNotFoundException.class, () -> noteTaking.remove(given.account(Role.AUTHOR), first));

        noteTaking.remove(moderator, first);
        noteTaking.remove(given.account(Role.ADMINISTRATOR), second);

        assertThrows(NoteGoneException.class, () -> noteTaking.remove(moderator, first));
        assertThrows(NoteGoneException.class, () -> noteTaking.remove(moderator, Long.MAX_VALUE));
        assertEquals(List.of(), texts(onReply));
    }

    @Test
    void the_audit_says_that_there_was_a_note_and_not_what_it_said() {
        long note = add(moderator, onReply, "A secret word").note().id();
        noteTaking.remove(moderator, note);
        add(moderator, onWriter, "Another secret");
        add(author, onArticle, "A third secret");
        pendingAudit.write();

        List<AuditEntry> rows = audit.before(about(reply.id()), Long.MAX_VALUE, 10);
        assertEquals(
                List.of(AuditAction.NOTE_REMOVED, AuditAction.NOTE_ADDED),
                rows.stream().map(AuditEntry::act).toList());
        List<AuditEntry> newest = audit.before(AuditQuery.EVERYTHING, Long.MAX_VALUE, 50);
        assertTrue(newest.stream().anyMatch(row -> row.act() == AuditAction.ARTICLE_NOTE_ADDED));
        assertTrue(newest.stream()
                .anyMatch(row ->
                        row.reason().filter(("Writer " + onWriter.id())::equals).isPresent()));
        assertTrue(newest.stream().noneMatch(row -> row.reason().orElse("").contains("secret")));
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_note_is_no_change_of_its_reply() {
        Optional<Long> before = reply.lastEntry();
        add(moderator, onReply, "Look");

        entities.clear();
        assertEquals(before, entities.find(Reply.class, reply.id()).lastEntry());
    }

    @Test
    void colleagues_are_mentioned_by_name_or_handle_the_longest_that_fits_and_nobody_by_an_address() {
        Account ada = account("Ada " + moderator.id());
        Account lovelace = account(ada.name() + " Lovelace");
        given.change(() -> profiles.save(colleague, ProfileInput.of("C", "carla-" + colleague.id(), "", "")));

        assertEquals(
                Stream.of(lovelace.name(), ada.name(), colleague.name())
                        .sorted()
                        .toList(),
                mentionedIn("@" + lovelace.name() + ", @" + ada.name().toUpperCase() + "? (@carla-" + colleague.id()
                        + ")"));
        assertEquals(List.of(), mentionedIn("mail@" + ada.name() + " @" + ada.name() + "na @ @@nobody"));
        assertEquals(List.of(), mentionedIn("@carla-" + colleague.id() + "-else"));
        assertEquals(List.of(ada.name()), mentionedIn("@" + ada.name() + "- please"));
    }

    @Test
    void who_is_mentioned_is_told_by_one_mail_for_all_without_a_word_of_the_note_or_the_reply() {
        add(moderator, onReply, "@" + colleague.name() + " look at this secret");
        add(moderator, onWriter, "@" + colleague.name() + " and this secret");
        add(colleague, onWriter, "@" + colleague.name() + " I remind myself");

        tellAll();
        tellAll();

        List<MailMessage> mails = letters.of(colleague);
        assertEquals(1, mails.size());
        String text = mails.get(0).text();
        assertTrue(text.contains("/desk/replies/" + reply.id()), text);
        assertTrue(text.contains("/desk/writers/" + onWriter.id()), text);
        assertTrue(text.contains(moderator.name()), text);
        assertFalse(text.contains("secret") || text.contains(reply.text()) || text.contains(reply.name()), text);
        assertFalse(text.contains("@example.org"), text);
    }

    @Test
    void nobody_is_mailed_who_does_not_want_it_or_may_not_see_it_and_who_wrote_is_told_so() {
        choices.choose(colleague, Map.of(NotificationKind.MENTIONED, NotificationTiming.NONE));
        Account stranger = given.account(Role.AUTHOR);

        AddedNote added = add(moderator, onReply, "@" + colleague.name() + " @" + stranger.name());
        tellAll();

        assertEquals(List.of(stranger.name()), added.untold());
        assertEquals(List.of(), letters.of(colleague));
        assertEquals(List.of(), letters.of(stranger));
        assertEquals(
                List.of(colleague.name()),
                notes.mentionedIn(notes.on(onReply)).get(added.note().id()).stream()
                        .map(Account::name)
                        .toList());
    }

    @Test
    void who_wants_it_once_a_day_is_told_the_next_morning_of_all_of_them() {
        choices.choose(colleague, Map.of(NotificationKind.MENTIONED, NotificationTiming.DAILY));
        add(moderator, onReply, "@" + colleague.name() + " look at this");
        add(moderator, onWriter, "@" + colleague.name() + " and this");

        tellAll();
        assertEquals(List.of(), letters.of(colleague));
        tellAll(clock.instant().plus(Duration.ofDays(1)));

        assertEquals(1, letters.of(colleague).size());
    }

    @Test
    void who_may_not_see_it_any_more_when_the_mail_leaves_gets_none() {
        Account leaving = given.account(Role.MODERATOR);
        add(moderator, onReply, "@" + leaving.name());
        accounts.disable(given.account(Role.ADMINISTRATOR), leaving.id());

        tellAll();

        assertEquals(List.of(), letters.of(leaving));
    }

    @Test
    void notes_go_when_the_person_is_erased_with_what_waits_to_be_mailed() {
        add(moderator, onReply, "@" + colleague.name() + " on the reply");
        add(moderator, onWriter, "On the writer");
        tellAll();

        erasure.everythingBy(onWriter.id(), Optional.empty());

        entities.clear();
        assertEquals(List.of(), texts(onReply));
        assertEquals(List.of(), texts(onWriter));
        assertEquals(List.of(), letters.of(colleague));
        assertNotThere(moderator, onReply);
        assertNotThere(moderator, onWriter);
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_note_is_among_the_data_of_a_person_only_where_the_site_says_so_and_without_its_author() {
        add(moderator, onReply, "On the reply");
        add(moderator, onWriter, "On the writer");
        assertFalse(data().contains("On the"));

        tellingPeople(true);
        try {
            String told = data();
            assertTrue(told.contains("On the reply") && told.contains("On the writer"), told);
            assertFalse(told.contains(moderator.name()), told);
        } finally {
            tellingPeople(false);
        }
        assertFalse(data().contains("On the"));
    }

    private String data() {
        var kept = new StringWriter();
        export.write(commenters.with(onWriter.id()).orElseThrow(), kept);
        return kept.toString();
    }

    private void tellingPeople(boolean notes) {
        var current = moderationSettingsService.current();
        moderationSettingsService.set(
                given.account(Role.ADMINISTRATOR),
                current.version(),
                current.authorsDecide(),
                current.secondOpinionPercent(),
                current.remindAfterHours(),
                current.hideAtReports(),
                notes,
                moderationSettingsService.rules());
    }

    private Account account(String name) {
        Account account = given.account(Role.MODERATOR);
        accounts.rename(account, name);
        return accounts.with(account.id()).orElseThrow();
    }

    private List<String> mentionedIn(String text) {
        Note note = add(moderator, onReply, text).note();
        List<String> names = notes.mentionedIn(List.of(note)).getOrDefault(note.id(), List.of()).stream()
                .map(Account::name)
                .toList();
        return names.stream().sorted().toList();
    }

    private AddedNote add(Account by, NoteTarget target, String text) {
        return noteTaking.add(by, target, text);
    }

    private void assertNotThere(Account by, NoteTarget target) {
        assertThrows(NoteTargetNotFoundException.class, () -> add(by, target, "Look"));
    }

    private void assertProblem(NoteRefusedException.Problem problem, String text) {
        assertEquals(
                problem,
                assertThrows(NoteRefusedException.class, () -> add(moderator, onReply, text))
                        .problem());
    }

    private List<String> texts(NoteTarget target) {
        return notes.on(target).stream().map(Note::text).toList();
    }

    private void tellAll() {
        tellAll(clock.instant());
    }

    private void tellAll(Instant now) {
        while (mailer.tellNext(now)) {
            // and the next
        }
    }

    private static AuditQuery about(long reply) {
        return new AuditQuery(reply, null, null, null, null, null);
    }
}
