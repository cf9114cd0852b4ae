package org.rejoinder.desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Correction;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Corrections;
import org.rejoinder.article.NotPublicException;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.notification.StaffPost;
import org.rejoinder.support.Given;

/** Between authors and editors. No mail server is set here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class ArticleMailIT {

    private static final CorrectionNote PROPOSAL = new CorrectionNote("Nine turnips", "Ten turnips", "");

    @Inject
    private Publishing publishing;

    @Inject
    private Corrections corrections;

    @Inject
    private NotificationChoices choices;

    @Inject
    private StaffPost post;

    @Inject
    private Clock clock;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    private Account author;
    private Account editor;

    @BeforeEach
    void people() {
        given.nobodyElse();
        author = given.account(Role.AUTHOR);
        editor = given.account(Role.EDITOR);
    }

    private Article submitted() {
        Article draft = publishing.draft(author, Given.manuscript());
        return publishing.submit(author, draft.id(), draft.version());
    }

    private List<String> subjects(Account reader) {
        post.writeAtOnce();
        return letters.of(reader).stream().map(MailMessage::subject).toList();
    }

    @Test
    void who_publishes_is_told_once_of_what_waits_and_others_are_not() {
        Account moderator = given.account(Role.MODERATOR);
        Article article = submitted();
        publishing.submit(author, article.id(), article.version());

        assertEquals(List.of("For review: " + article.title()), subjects(editor));
        MailMessage mail = letters.of(editor).get(0);
        assertTrue(mail.text().contains(author.name() + " has handed in"), mail.text());
        assertTrue(mail.text().contains("/desk/articles/" + article.id()), mail.text());
        assertTrue(mail.text().contains("/desk/profile#mail"), mail.text());
        assertEquals(List.of(), subjects(author));
        assertEquals(List.of(), subjects(moderator));
    }

    private static ArticleContent content(String title) {
        return ArticleContent.of(title, "", "Ada Writer", "<p>Nobody knows.</p>", "security");
    }

    @Test
    void who_publishes_is_told_when_a_changed_text_leaves_the_schedule() {
        Article article = publishing.draft(author, Given.manuscript());
        Article scheduled = publishing.schedule(
                editor, article.id(), article.version(), clock.instant().plus(Duration.ofDays(3)));

        Article changed = publishing.save(author, article.id(), scheduled.version(), content("Who was it really?"), "");
        post.writeAtOnce();
        publishing.save(author, article.id(), changed.version(), content("Who was it, then?"), "");

        assertEquals(List.of("No longer scheduled: Who was it really?"), subjects(editor));
        assertTrue(letters.of(editor).get(0).text().contains("It does not go out on its day"));
    }

    @Test
    void its_author_is_told_that_it_came_back_and_that_it_is_published() {
        Article article = submitted();
        post.writeAtOnce();
        Article back =
                publishing.giveBack(editor, article.id(), article.version(), new ReviewNote("A source is missing."));
        post.writeAtOnce();
        Article again = publishing.submit(author, article.id(), back.version());
        post.writeAtOnce();
        publishing.publish(editor, article.id(), again.version());

        assertEquals(List.of("Returned to you: " + article.title(), "Published: " + article.title()), subjects(author));
        assertTrue(letters.of(author).get(0).text().contains("A source is missing."));
        assertTrue(letters.of(author).get(1).text().contains("/articles/" + article.slug()));
        assertEquals(2, subjects(editor).size(), "it waited twice");
    }

    @Test
    void all_who_wrote_on_it_are_told_who_unpublished_it() {
        Account second = given.account(Role.EDITOR);
        Article article = submitted();
        Article mended = publishing.save(second, article.id(), article.version(), content("By two"), "");
        Article open = publishing.publish(editor, article.id(), mended.version());
        post.writeAtOnce();
        publishing.unpublish(editor, article.id(), open.version());

        assertEquals(List.of("Published: By two", "Unpublished: By two"), subjects(author));
        String text = letters.of(author).get(1).text();
        assertTrue(text.startsWith(editor.name() + " unpublished \u201cBy two\u201d on "), text);
        assertTrue(text.contains("/desk/articles/" + article.id()), text);
        assertTrue(subjects(second).contains("Unpublished: By two"));
        assertFalse(subjects(editor).contains("Unpublished: By two"));
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves_or_do_not_want_to_be_told_of() {
        Article own = publishing.draft(editor, Given.manuscript());
        Article waiting = publishing.submit(editor, own.id(), own.version());
        publishing.publish(editor, own.id(), waiting.version());
        choices.choose(author, Map.of(NotificationKind.APPROVED, NotificationTiming.NONE));
        choices.choose(editor, Map.of(NotificationKind.SUBMITTED, NotificationTiming.NONE));
        Article article = submitted();
        publishing.publish(editor, article.id(), article.version());

        assertEquals(List.of(), subjects(editor));
        assertEquals(List.of(), subjects(author));
    }

    @Test
    void an_author_proposes_a_correction_that_an_editor_publishes() {
        Article article = submitted();
        Article open = publishing.publish(editor, article.id(), article.version());
        post.writeAtOnce();
        Article proposed = publishing.submit(author, open.id(), open.version(), PROPOSAL);
        assertEquals(Optional.of(PROPOSAL), proposed.proposedCorrection());
        assertEquals(List.of(), corrections.of(proposed), "readers are told of nothing yet");

        Article back = publishing.giveBack(editor, open.id(), proposed.version(), new ReviewNote("Since when?"));
        post.writeAtOnce();
        assertEquals(Optional.of(PROPOSAL), back.proposedCorrection(), "its author goes on with it");
        Article again = publishing.submit(author, open.id(), back.version(), PROPOSAL);
        Article corrected = publishing.correct(
                editor, open.id(), again.version(), again.proposedCorrection().orElseThrow());

        assertEquals(Optional.empty(), corrected.proposedCorrection());
        assertEquals(
                List.of("Ten turnips"),
                corrections.of(corrected).stream().map(Correction::right).toList());
        assertEquals(
                List.of(
                        "Published: " + article.title(),
                        "Returned to you: " + article.title(),
                        "Corrected: " + article.title()),
                subjects(author));
    }

    @Test
    void what_readers_never_had_is_not_corrected() {
        Article draft = publishing.draft(author, Given.manuscript());

        assertThrows(NotPublicException.class, () -> publishing.submit(author, draft.id(), draft.version(), PROPOSAL));
    }
}
