package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Role;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Articles;
import org.rejoinder.article.CorrectionNote;
import org.rejoinder.article.Publishing;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.article.Retraction;
import org.rejoinder.article.presence.EditorPresenceService;
import org.rejoinder.article.preview.PreviewLinks;
import org.rejoinder.article.review.ReviewNote;
import org.rejoinder.article.topic.TopicInput;
import org.rejoinder.article.topic.Topics;
import org.rejoinder.branding.SiteBrandingService;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.failure.NotFoundException;
import org.rejoinder.media.ImageMetadata;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.Claims;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.moderation.ModeratorEdit;
import org.rejoinder.moderation.QueueAudience;
import org.rejoinder.moderation.ReplyQuery;
import org.rejoinder.moderation.SecondOpinions;
import org.rejoinder.moderation.SelfReviewException;
import org.rejoinder.moderation.StaffReplyService;
import org.rejoinder.moderation.audit.AuditEntry;
import org.rejoinder.moderation.audit.Channel;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.WriterActions;
import org.rejoinder.moderation.writer.WriterStandings;
import org.rejoinder.note.NoteTaking;
import org.rejoinder.note.NoteTarget;
import org.rejoinder.page.PageText;
import org.rejoinder.page.StaticPages;
import org.rejoinder.receipt.DataSubjectService;
import org.rejoinder.reply.Reply;
import org.rejoinder.reply.ReplyState;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.support.Given;

/** Every service that takes an account, with every role, at the door behind the pages: the service itself. */
@ExtendWith(ArquillianExtension.class)
class RoleMatrixIT {

    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> EDITORS = EnumSet.of(Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> WRITERS = EnumSet.of(Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> MODERATORS = EnumSet.of(Role.MODERATOR, Role.EDITOR, Role.ADMINISTRATOR);

    @Inject
    private Publishing publishing;

    @Inject
    private Articles articles;

    @Inject
    private PreviewLinks previews;

    @Inject
    private EditorPresenceService editorPresenceService;

    @Inject
    private DataSubjectService data;

    @Inject
    private Topics topics;

    @Inject
    private StaticPages pages;

    @Inject
    private Pictures pictures;

    @Inject
    private PolicyVersions policies;

    @Inject
    private NoteTaking noteTaking;

    @Inject
    private WriterStandings writerStandings;

    @Inject
    private Moderation moderation;

    @Inject
    private StaffReplyService staffReplyService;

    @Inject
    private Claims claims;

    @Inject
    private SecondOpinions secondOpinions;

    @Inject
    private QueueAudience audience;

    @Inject
    private WriterActions writerActions;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private Invitations invitations;

    @Inject
    private ModerationSettingsService moderationPolicies;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    @Inject
    private Retention retention;

    @Inject
    private SiteBrandingService siteBrandingService;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void others_articles_are_changed_by_editors_alone() {
        may("save", EDITORS, by -> publishing.save(by, others().id(), others().version(), words("New"), ""));
        may("open replies", EDITORS, by -> {
            Article article = given.publishedArticle();
            return publishing.openReplies(by, article.id(), article.version(), false);
        });
        may("tag", EDITORS, by -> publishing.tag(by, List.of(others().id()), "tag", true));
        may("submit", EDITORS, by -> {
            Article draft = others();
            return publishing.submit(by, draft.id(), draft.version());
        });
        may("publish", EDITORS, by -> {
            Article draft = others();
            return publishing.publish(by, draft.id(), draft.version());
        });
        may("restore", EDITORS, by -> {
            Article draft = others();
            return publishing.restore(by, draft.id(), draft.version(), 1);
        });
        may("be seen in", EDITORS, by -> editorPresenceService.heartbeat(by, others().id()));
        may("preview link", EDITORS, by -> previews.make(by, others().id()));
        may("draft", WRITERS, by -> publishing.draft(by, words("Mine")));
        assertMatrix();
    }

    @Test
    void what_readers_get_of_their_own_article_is_changed_by_those_who_may_publish() {
        may("publish", EDITORS, by -> {
            Article own = publishing.draft(by, words("Own"));
            return publishing.publish(by, own.id(), own.version());
        });
        may("schedule", EDITORS, by -> {
            Article own = publishing.draft(by, words("Own"));
            return publishing.schedule(by, own.id(), own.version(), Instant.parse("2090-01-01T00:00:00Z"));
        });
        may("give back", EDITORS, by -> {
            Article own = publishing.draft(by, words("Own"));
            return publishing.giveBack(by, own.id(), own.version(), new ReviewNote("Please"));
        });
        may("take back", EDITORS, by -> {
            Article own = publishedBy(by);
            return publishing.unpublish(by, own.id(), own.version());
        });
        may("retract", EDITORS, by -> {
            Article own = publishedBy(by);
            return publishing.retract(by, own.id(), own.version(), new Retraction("Wrong"));
        });
        may("correct", EDITORS, by -> {
            Article own = publishedBy(by);
            return publishing.correct(by, own.id(), own.version(), new CorrectionNote("Wrong", "Right", ""));
        });
        may("address of what is public", EDITORS, by -> {
            Article own = publishedBy(by);
            return publishing.save(by, own.id(), own.version(), words("Own"), unique());
        });
        may("address of what is retracted", EDITORS, by -> {
            Article own = retractedBy(by);
            return publishing.save(by, own.id(), own.version(), words("Own"), unique());
        });
        assertMatrix();
    }

    @Test
    void the_page_of_a_retracted_article_says_what_it_said_whatever_its_author_saves() {
        Account author = given.account(Role.AUTHOR);
        Article retracted = retractedBy(author);

        Article saved = publishing.save(author, retracted.id(), retracted.version(), words("Not retracted at all"), "");
        publishing.tag(author, List.of(saved.id()), "untrue", true);

        Article shown = articles.with(retracted.id()).orElseThrow();
        assertTrue(shown.isRetracted());
        assertEquals(
                List.of(retracted.title(), retracted.byline(), retracted.slug(), retracted.tags()),
                List.of(shown.title(), shown.byline(), shown.slug(), shown.tags()));
        Article again = publishing.publish(given.account(Role.EDITOR), shown.id(), shown.version());
        assertEquals("Not retracted at all", again.title());
    }

    @Test
    void pictures_are_worked_on_by_whoever_put_them_there_and_by_editors() {
        may("add", WRITERS, this::picture);
        may("reword others'", EDITORS, by -> {
            Picture picture = picture(given.account(Role.AUTHOR));
            pictures.describe(by, picture.id(), picture.version(), new ImageMetadata("Mine now", false, "", ""));
            return picture;
        });
        may("throw away others'", EDITORS, by -> {
            pictures.moveToTrash(by, picture(given.account(Role.EDITOR)).id());
            return by;
        });
        may("reword and throw away their own", WRITERS, by -> {
            Picture picture = picture(by);
            pictures.describe(by, picture.id(), picture.version(), new ImageMetadata("A map", false, "", ""));
            pictures.moveToTrash(by, picture.id());
            return picture;
        });
        assertMatrix();
    }

    @Test
    void pages_subjects_and_policy_are_kept_by_those_whose_work_they_are() {
        may("page", EDITORS, by -> pages.add(by, PageText.of("Title", "<p>Text</p>"), unique()));
        may("subject", EDITORS, by -> {
            topics.describe(by, Topics.Kind.TAG, unique(), new TopicInput("About it"));
            return by;
        });
        may(
                "data of a person",
                EnumSet.of(Role.ADMINISTRATOR),
                by -> data.openFor(EmailAddress.parse("nobody@example.org").orElseThrow(), by, "Asked in a letter"));
        may("policy", ADMINISTRATORS, by -> policies.save(by, policies.current().version(), policies.inForce()));
        assertMatrix();
    }

    @Test
    void replies_to_others_articles_are_seen_answered_and_decided_by_moderators_alone() {
        may(
                "decide",
                MODERATORS,
                by -> moderation.decide(by, ExpectedVersion.of(held()), Decision.publish(), Channel.DESK));
        may("undo", MODERATORS, by -> {
            AuditEntry entry = moderation.decide(
                    given.account(Role.MODERATOR), ExpectedVersion.of(held()), Decision.spam(), Channel.DESK);
            return moderation.undo(by, entry.id(), Channel.DESK);
        });
        may(
                "reword",
                MODERATORS,
                by -> moderation.reword(by, ExpectedVersion.of(held()), new ModeratorEdit("Rita", "So"), Channel.DESK));
        may("reveal", MODERATORS, by -> moderation.reveal(by, held().id(), "A reason", Channel.DESK));
        may("claim", MODERATORS, by -> {
            claims.take(by, held().id());
            return by;
        });
        may(
                "answer",
                MODERATORS,
                by -> staffReplyService.say(
                        by, given.publishedArticle().id(), Optional.empty(), "So " + unique(), Channel.DESK));
        may("second opinion", MODERATORS, by -> secondOpinions.give(by, 0, Decision.spam()));
        may("next second opinion", MODERATORS, by -> secondOpinions.nextFor(by));
        may("list", MODERATORS, by -> refuseUnlessSeen(by, held()));
        assertMatrix();
    }

    @Test
    void notes_are_written_by_those_who_see_what_they_are_about() {
        Article others = given.publishedArticle();
        Reply reply = given.heldReplyTo(others);
        long writer = reply.writer().id();
        may("note on a reply", MODERATORS, by -> noteTaking.add(by, NoteTarget.reply(reply.id()), unique()));
        may("note on a writer", MODERATORS, by -> noteTaking.add(by, NoteTarget.writer(writer), unique()));
        may("note on an article", EDITORS, by -> noteTaking.add(by, NoteTarget.article(others.id()), unique()));
        may("standing of a writer", ADMINISTRATORS, by -> {
            writerStandings.block(by, writer);
            writerStandings.decide(by, writer, WriterTrust.BLOCKED.name(), Optional.empty(), null);
            return by;
        });
        assertMatrix();
    }

    @Test
    void authors_see_and_answer_what_is_said_to_their_own_articles_and_decide_only_where_they_are_let() {
        may(
                "decide",
                MODERATORS,
                by -> moderation.decide(
                        by, ExpectedVersion.of(given.heldReplyTo(publishedBy(by))), Decision.publish(), Channel.DESK));
        may(
                "reveal",
                MODERATORS,
                by -> moderation.reveal(by, given.heldReplyTo(publishedBy(by)).id(), "A reason", Channel.DESK));
        assertMatrix();
        Account author = given.account(Role.AUTHOR);
        Article own = given.articleBy(author);

        staffReplyService.say(author, own.id(), Optional.empty(), "Thank you, " + unique(), Channel.DESK);

        assertEquals(
                ReplyQuery.all(ReplyState.HELD), ReplyQuery.all(ReplyState.HELD).visibleTo(given.account(Role.EDITOR)));
    }

    @Test
    void a_contributor_hands_in_what_they_write_and_neither_publishes_nor_answers_wherever_authors_may() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        Account contributor = given.account(Role.CONTRIBUTOR);
        var rules = publishingSettingsService.rules();
        publishingSettingsService.set(administrator, rules.version(), true, rules.timeZone());
        try {
            Article own = publishing.draft(contributor, words("Own"));

            assertThrows(
                    ArticleAccessDeniedException.class, () -> publishing.publish(contributor, own.id(), own.version()));
            Article theirs = publishing.submit(contributor, own.id(), own.version());
            Article published = publishing.publish(administrator, theirs.id(), theirs.version());
            assertThrows(
                    DeniedException.class,
                    () -> staffReplyService.say(contributor, published.id(), Optional.empty(), unique(), Channel.DESK));
            Reply reply = given.heldReplyTo(published);
            assertTrue(!audience.ofReply(reply.id()).contains(contributor.id()));
        } finally {
            var now = publishingSettingsService.rules();
            publishingSettingsService.set(administrator, now.version(), rules.authorsPublish(), now.timeZone());
        }
    }

    @Test
    void people_and_settings_are_for_administrators() {
        may("add", ADMINISTRATORS, by -> invitations.invite(by, address(), "Mo", Role.AUTHOR));
        may("disable", ADMINISTRATORS, by -> {
            accounts.disable(by, given.account(Role.AUTHOR).id());
            return by;
        });
        may("role", ADMINISTRATORS, by -> {
            accountChanges.changeRole(by, given.account(Role.AUTHOR).id(), Role.AUTHOR, Role.EDITOR);
            return by;
        });
        may("delete", ADMINISTRATORS, by -> {
            accountChanges.delete(by, given.account(Role.AUTHOR).id(), true, Optional.empty());
            return by;
        });
        may("enable", ADMINISTRATORS, by -> {
            accounts.enable(by, given.account(Role.AUTHOR).id());
            return by;
        });
        may("settings of moderation", ADMINISTRATORS, by -> {
            var now = moderationPolicies.current();
            moderationPolicies.set(
                    by,
                    now.version(),
                    now.authorsDecide(),
                    now.secondOpinionPercent(),
                    now.remindAfterHours(),
                    now.hideAtReports(),
                    now.areNotesInMyData(),
                    moderationPolicies.rules());
            return by;
        });
        may("rules of the newsroom", ADMINISTRATORS, by -> {
            var now = publishingSettingsService.rules();
            publishingSettingsService.set(by, now.version(), now.authorsPublish(), now.timeZone());
            return by;
        });
        may("retention", ADMINISTRATORS, by -> {
            var now = retention.settings();
            retention.set(by, now.version(), now.days());
            return by;
        });
        may("masthead", ADMINISTRATORS, by -> {
            var now = siteBrandingService.current();
            siteBrandingService.set(by, now.version(), now.masthead());
            return by;
        });
        assertMatrix();
        assertThrows(IllegalStateException.class, () -> accounts.addFirst(address(), "Mo", "correct horse battery"));
    }

    private static EmailAddress address() {
        return EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    }

    @Test
    void who_reads_a_reply_is_heard_by_those_who_see_it_and_by_nobody_else() {
        Account author = given.account(Role.AUTHOR);
        Account other = given.account(Role.AUTHOR);
        Account moderator = given.account(Role.MODERATOR);
        Account former = given.account(Role.MODERATOR);
        Reply reply = given.heldReplyTo(given.articleBy(author));
        accounts.disable(given.account(Role.ADMINISTRATOR), former.id());

        Set<Long> hearing = audience.ofReply(reply.id());

        assertTrue(hearing.containsAll(Set.of(author.id(), moderator.id())));
        assertTrue(Set.of(other.id(), former.id()).stream().noneMatch(hearing::contains));
        assertEquals(Set.of(), audience.ofReply(0));
    }

    @Test
    void a_moderator_does_not_undo_or_reword_what_became_of_the_appeal_against_them() {
        Account first = given.account(Role.MODERATOR);
        Account second = given.account(Role.MODERATOR);
        Reply reply = appealedAgainst(first);
        assertThrows(
                SelfReviewException.class,
                () -> moderation.reword(
                        first, ExpectedVersion.of(reply), new ModeratorEdit("Rita", "Tamed"), Channel.DESK));
        AuditEntry decided = moderation.decide(second, ExpectedVersion.of(reply), Decision.publish(), Channel.DESK);

        assertThrows(SelfReviewException.class, () -> moderation.undo(first, decided.id(), Channel.DESK));

        assertEquals(ReplyState.PUBLISHED, now(reply).state());
        moderation.undo(second, decided.id(), Channel.DESK);
    }

    private Reply appealedAgainst(Account first) {
        Reply held = held();
        moderation.decide(first, ExpectedVersion.of(held), Decision.reject(null, "No"), Channel.DESK);
        writerActions.appeal(ExpectedVersion.of(now(held)), "That is not so");
        return now(held);
    }

    private Reply now(Reply reply) {
        var found = new AtomicReference<Reply>();
        given.change(() -> found.set(entities.find(Reply.class, reply.id())));
        return found.get();
    }

    /** @param roles those that may; every other one is refused by an exception that says so */
    private void may(String what, Set<Role> roles, Function<Account, Object> action) {
        expected.put(what, roles.toString());
        Set<Role> allowed = EnumSet.copyOf(Arrays.asList(Role.values()));
        for (Role role : Role.values()) {
            Account account = given.account(role);
            try {
                action.apply(account);
            } catch (DeniedException | NotFoundException refused) {
                allowed.remove(role);
            }
        }
        found.put(what, allowed.isEmpty() ? NOBODY.toString() : allowed.toString());
    }

    private void assertMatrix() {
        assertEquals(expected, found);
    }

    private Object refuseUnlessSeen(Account by, Reply reply) {
        if (!audience.ofReply(reply.id()).contains(by.id())) {
            throw new ArticleAccessDeniedException();
        }
        return reply;
    }

    private Reply held() {
        return given.heldReplyTo(given.publishedArticle());
    }

    private Article others() {
        return publishing.draft(given.account(Role.AUTHOR), words("Theirs"));
    }

    /** Made public by an editor; by a moderator there can be none, and then it is somebody else's. */
    private Article publishedBy(Account account) {
        return account.may(Permission.WRITE_ARTICLES) ? given.articleBy(account) : given.publishedArticle();
    }

    private Article retractedBy(Account account) {
        Article article = publishedBy(account);
        return publishing.retract(
                given.account(Role.EDITOR), article.id(), article.version(), new Retraction("It was wrong"));
    }

    private Picture picture(Account by) {
        try {
            var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
            image.setRGB(5, 5, ThreadLocalRandom.current().nextInt());
            Path file = Files.createTempFile("picture", ".png");
            ImageIO.write(image, "png", file.toFile());
            return pictures.take(by, "some.png", file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArticleContent words(String title) {
        return ArticleContent.of(title, "", "Ada Writer", "<p>Words</p>", "");
    }

    private static String unique() {
        return "a-" + UUID.randomUUID();
    }
}
