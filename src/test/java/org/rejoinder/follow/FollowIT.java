package org.rejoinder.follow;

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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.Topic;
import org.rejoinder.commenter.Commenter;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Erasure;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.receipt.MyDataExport;
import org.rejoinder.reply.Reply;
import org.rejoinder.support.Given;

/** Mail to followers. Nobody takes it here, so that every letter stays in the outbox. */
@ExtendWith(ArquillianExtension.class)
class FollowIT {

    @Inject
    private FollowRequests requests;

    @Inject
    private FollowChoices choices;

    @Inject
    private FollowDigest digest;

    @Inject
    private FollowRetention followRetention;

    @Inject
    private FollowCounts counts;

    @Inject
    private Follows follows;

    @Inject
    private Publishing publishing;

    @Inject
    private WriterActions writerActions;

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
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private final String tag = "tag " + UUID.randomUUID();
    private final String secondTag = "tag " + UUID.randomUUID();
    private final FollowTarget target = FollowTarget.tag(Topic.slugOf(tag));
    private final EmailAddress address =
            EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();

    private Account editor;

    @BeforeEach
    void anEditor() {
        editor = given.account(Role.EDITOR);
    }

    @Test
    void nothing_begins_until_it_is_confirmed_from_the_mailbox() {
        requests.ask(address, target, FollowFrequency.AT_ONCE);

        MailMessage asked = only();
        assertTrue(asked.text().contains("/follow/"), asked.text());
        assertFalse(asked.text().contains("@"), asked.text());
        assertEquals(List.of(), follows.activeOf(follower()));
        assertEquals(
                FollowFrequency.AT_ONCE,
                requests.asked(tokenIn(asked)).orElseThrow().frequency());
        assertEquals(List.of(), follows.activeOf(follower()), "looking confirms nothing");

        String own = requests.confirm(tokenIn(asked)).orElseThrow();

        assertEquals(1, choices.of(token(own)).orElseThrow().size());
        assertTrue(requests.confirm(tokenIn(asked)).isPresent(), "twice is once");
        assertEquals(1, follows.activeOf(follower()).size());
    }

    @Test
    void a_link_that_was_mailed_before_somebody_stopped_begins_nothing_anew() {
        requests.ask(address, target, FollowFrequency.AT_ONCE);
        String former = tokenIn(only());
        String own = requests.confirm(former).orElseThrow();
        assertTrue(choices.stopAll(token(own)));

        assertTrue(requests.asked(former).isEmpty(), "the page says that it does nothing");
        assertTrue(requests.confirm(former).isEmpty());
        assertEquals(List.of(), follows.activeOf(follower()));

        requests.ask(address, target, FollowFrequency.DAILY);
        List<MailMessage> all = letters.of(follower());
        assertTrue(requests.confirm(former).isEmpty(), "not even when they ask anew");
        assertTrue(requests.confirm(tokenIn(all.get(all.size() - 1))).isPresent());
        assertEquals(1, follows.activeOf(follower()).size());
    }

    @Test
    void forged_links_are_good_for_nothing() {
        String own = following(FollowFrequency.DAILY);
        for (String forged : List.of(
                "",
                "x",
                "1.2.3",
                "a.zzzzzzzzzzzzzzzzzzzzzzzz.b",
                token(own) + "x",
                token(own).replaceFirst("^\\d+", "1"),
                "x".repeat(9_000))) {
            assertTrue(choices.of(forged).isEmpty(), forged);
            assertTrue(requests.asked(forged).isEmpty(), forged);
            assertTrue(requests.confirm(forged).isEmpty(), forged);
            assertFalse(choices.stopAll(forged), forged);
        }
        assertTrue(requests.asked(token(own)).isEmpty(), "one link is not the other");
        assertTrue(choices.of(tokenIn(letters.of(follower()).get(0))).isEmpty());
    }

    @Test
    void nobodys_mailbox_is_filled_by_those_who_type_their_address() {
        for (int i = 0; i < 8; i++) {
            requests.ask(address, target, FollowFrequency.DAILY);
        }
        assertEquals(5, letters.of(follower()).size());
    }

    @Test
    void nor_by_those_who_spell_it_in_other_ways() {
        String local = "abcdefghi" + UUID.randomUUID();
        List<EmailAddress> spellings = IntStream.range(1, 9)
                .mapToObj(i -> local.substring(0, i).toUpperCase(Locale.ROOT) + local.substring(i) + "@example.org")
                .map(each -> EmailAddress.parse(each).orElseThrow())
                .toList();

        spellings.forEach(each -> requests.ask(each, target, FollowFrequency.DAILY));

        assertEquals(
                5,
                spellings.stream()
                        .mapToInt(each ->
                                letters.of(commenters.with(each).orElseThrow()).size())
                        .sum());
    }

    @Test
    void an_article_is_told_once_when_it_goes_out_and_not_when_it_is_changed_or_corrected() {
        following(FollowFrequency.AT_ONCE);
        Article article = published("A ferry is late");

        tell();
        assertEquals(List.of("A ferry is late"), news());

        Article changed = publishing.save(editor, article.id(), article.version(), content("A ferry is later"), "");
        changed = publishing.publish(editor, changed.id(), changed.version());
        changed = publishing.save(editor, changed.id(), changed.version(), content("A ferry is latest"), "");
        publishing.correct(editor, changed.id(), changed.version(), new CorrectionNote("Late", "Latest", ""));
        tell();
        tell();
        assertEquals(List.of("A ferry is late"), news());
    }

    @Test
    void what_was_unpublished_meanwhile_is_told_when_it_is_back() {
        following(FollowFrequency.AT_ONCE);
        Article article = published("Too early");
        article = publishing.unpublish(editor, article.id(), article.version());

        tell();
        assertEquals(List.of(), news());

        publishing.publish(editor, article.id(), article.version());
        tell();
        assertEquals(List.of("Too early"), news());
    }

    @Test
    void many_are_told_in_one_letter_each_once_with_links_of_the_site_alone() {
        following(FollowFrequency.AT_ONCE);
        follow(FollowTarget.tag(Topic.slugOf(secondTag)), FollowFrequency.AT_ONCE);
        published("The first");
        published("The second");

        tell();

        assertEquals(1, news().size());
        MailMessage letter = lastLetter();
        assertTrue(letter.subject().startsWith("The first and "), letter.subject());
        assertEquals(2, letter.text().split("/articles/the-", -1).length - 1, letter.text());
        assertTrue(letter.unsubscribe().contains("/follow/"));
        assertTrue(letter.text().contains(letter.unsubscribe()));
    }

    @Test
    void a_daily_letter_waits_for_the_morning() {
        String own = following(FollowFrequency.DAILY);
        published("News of the day");

        tell();
        assertEquals(List.of(), news());

        given.change(() -> entities.createQuery("update Follow f set f.dueAt = :now where f.follower = :follower")
                .setParameter("now", clock.instant())
                .setParameter("follower", follower())
                .executeUpdate());
        tell();
        assertEquals(List.of("News of the day"), news());

        assertTrue(choices.change(token(own), number(), FollowFrequency.AT_ONCE));
        tell();
        assertEquals(List.of("News of the day"), news(), "nothing is told again");
        assertFalse(choices.change(token(own), number() + 1_000_000, FollowFrequency.WEEKLY));
    }

    @Test
    void replies_to_an_article_are_told_once_they_can_not_be_undone_unless_they_are_gone() {
        Article article = published("Talk of the town");
        Account moderator = given.account(Role.MODERATOR);
        follow(FollowTarget.replies(article.id()), FollowFrequency.AT_ONCE);
        Reply first = given.published(given.heldReplyTo(article), moderator);
        Reply gone = given.published(given.heldReplyTo(article), moderator);
        digest.lookAtNext();
        assertEquals(List.of(), news());
        writerActions.withdraw(List.of(gone.id()), Channel.MY_DATA);

        tell();

        assertEquals(List.of("A new reply: Talk of the town"), news());
        assertTrue(lastLetter().text().contains("/replies/" + first.id()));
        assertFalse(lastLetter().text().contains("/replies/" + gone.id()));
    }

    @Test
    void what_moves_in_nobody_is_told_of() {
        Article sample = given.publishedArticle();
        follow(FollowTarget.ALL, FollowFrequency.AT_ONCE);
        tell();
        assertTrue(letters.of(follower()).stream()
                .noneMatch(letter -> letter.text().contains(sample.slug())));
        assertEquals(
                0L,
                entities.createQuery("select count(n) from FollowNews n where n.article.id = :sample", Long.class)
                        .setParameter("sample", sample.id())
                        .getSingleResult());
    }

    @Test
    void a_letter_that_did_not_come_to_be_is_written_again_and_one_that_did_is_not() {
        following(FollowFrequency.AT_ONCE);
        published("Through a crash");
        due();
        while (digest.lookAtNext()) {
            // and the next
        }

        assertThrows(
                RuntimeException.class,
                () -> given.change(() -> {
                    digest.tellSome();
                    throw new IllegalStateException("the process ends here");
                }));
        tell();

        assertEquals(List.of("Through a crash"), news());
    }

    @Test
    void who_stops_gets_nothing_more_not_even_what_waits_and_is_forgotten_after_thirty_days() {
        String own = following(FollowFrequency.AT_ONCE);
        published("The last one");
        tell();
        assertEquals(1, news().size());

        assertTrue(choices.stopAll(token(own)));

        assertEquals(List.of(), news());
        published("One more");
        tell();
        assertEquals(List.of(), news());
        assertEquals(List.of(), choices.of(token(own)).orElseThrow());
        long number = follower().id();
        given.change(() -> entities.createQuery("delete from QueuedMail l where l.writer.id = :number")
                .setParameter("number", number)
                .executeUpdate());
        ago("stoppedAt", Duration.ofDays(29));
        forget();
        assertTrue(commenters.with(number).isPresent());
        ago("stoppedAt", Duration.ofDays(31));
        forget();
        assertTrue(commenters.with(number).isEmpty(), "the address is kept for nothing else");
        assertTrue(choices.of(token(own)).isEmpty());
    }

    @Test
    void what_nobody_confirmed_is_forgotten_after_a_week() {
        requests.ask(address, target, FollowFrequency.WEEKLY);
        long number = follower().id();
        ago("askedAt", Duration.ofDays(6));
        forget();
        assertTrue(commenters.with(number).isPresent());
        ago("askedAt", Duration.ofDays(8));
        forget();
        assertTrue(commenters.with(number).isEmpty());
    }

    @Test
    void three_refusals_in_a_row_end_it_and_a_letter_that_is_taken_begins_anew() {
        following(FollowFrequency.AT_ONCE);
        long number = follower().id();
        given.change(() -> {
            follows.refused(number, 3, clock.instant());
            follows.refused(number, 3, clock.instant());
            follows.accepted(number);
            follows.refused(number, 3, clock.instant());
            follows.refused(number, 3, clock.instant());
        });
        assertEquals(1, follows.activeOf(follower()).size());
        given.change(() -> follows.refused(number, 3, clock.instant()));
        assertEquals(0, follows.activeOf(follower()).size());
    }

    @Test
    void who_follows_sees_it_among_their_data_and_erases_it_with_them() {
        following(FollowFrequency.WEEKLY);
        var kept = new StringWriter();
        export.write(follower(), kept);
        assertTrue(kept.toString().contains(target.text()), kept.toString());

        erasure.everythingBy(follower().id(), Optional.empty());

        assertEquals(Optional.empty(), commenters.with(address));
    }

    @Test
    void the_desk_learns_how_many_follow_what_and_never_of_fewer_than_five() {
        for (int i = 1; i <= 5; i++) {
            assertFalse(isCounted());
            confirm(
                    EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow(),
                    target,
                    FollowFrequency.DAILY);
        }
        assertTrue(isCounted());
        assertTrue(counts.followers().orElseThrow() >= 5, "on the privacy page");
        assertThrows(PermissionDeniedException.class, () -> counts.summary(given.account(Role.CONTRIBUTOR)));
    }

    private boolean isCounted() {
        return counts.summary(editor).followed().stream()
                .anyMatch(each -> each.subject().target().equals(target) && each.followers() == 5);
    }

    private String following(FollowFrequency frequency) {
        return follow(target, frequency);
    }

    private String follow(FollowTarget what, FollowFrequency frequency) {
        return confirm(address, what, frequency);
    }

    private String confirm(EmailAddress whose, FollowTarget what, FollowFrequency frequency) {
        requests.ask(whose, what, frequency);
        List<MailMessage> all = letters.of(commenters.with(whose).orElseThrow());
        return requests.confirm(tokenIn(all.get(all.size() - 1))).orElseThrow();
    }

    private ArticleContent content(String title) {
        return ArticleContent.of(title, "A standfirst", "Ada Writer", "<p>Nobody knows.</p>", tag + ", " + secondTag);
    }

    private Article published(String title) {
        Article draft = publishing.draft(editor, content(title));
        return publishing.publish(editor, draft.id(), draft.version());
    }

    /** As if all that is there to tell had come a while ago, after everybody had begun to follow. */
    private void due() {
        Instant now = clock.instant();
        given.change(() -> {
            entities.createQuery("update Follow f set f.toldUntil = :before where f.follower = :follower"
                            + " and f.mailedAt is null")
                    .setParameter("before", now.minusSeconds(60))
                    .setParameter("follower", follower())
                    .executeUpdate();
            entities.createQuery("update FollowNews n set n.dueAt = :now where n.dueAt > :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    private void tell() {
        due();
        while (digest.lookAtNext()) {
            // and the next
        }
        while (digest.tellSome()) {
            // and some more
        }
    }

    private void forget() {
        followRetention.enforce();
        retention.enforce();
    }

    private void ago(String column, Duration time) {
        given.change(
                () -> entities.createQuery("update Follow f set f." + column + " = :then where f.follower = :follower")
                        .setParameter("then", clock.instant().minus(time))
                        .setParameter("follower", follower())
                        .executeUpdate());
    }

    private Commenter follower() {
        return commenters.with(address).orElseThrow();
    }

    private long number() {
        return follows.activeOf(follower()).get(0).id();
    }

    private MailMessage only() {
        List<MailMessage> all = letters.of(follower());
        assertEquals(1, all.size());
        return all.get(0);
    }

    /** The subjects of all letters but those that ask for confirmation. */
    private List<String> news() {
        return letters.of(follower()).stream()
                .map(MailMessage::subject)
                .filter(subject -> !subject.startsWith("Please confirm"))
                .toList();
    }

    private MailMessage lastLetter() {
        List<MailMessage> all = letters.of(follower());
        return all.get(all.size() - 1);
    }

    private static String tokenIn(MailMessage letter) {
        return letter.text().replaceFirst("(?s).*/follow/(\\S+).*", "$1");
    }

    private static String token(String path) {
        return path.replaceFirst(".*/follow/", "");
    }
}
