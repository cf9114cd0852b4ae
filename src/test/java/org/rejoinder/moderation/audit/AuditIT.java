package org.rejoinder.moderation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressChanges;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.Role;
import org.rejoinder.account.session.SignInFailed;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleContent;
import org.rejoinder.article.Publishing;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.media.Picture;
import org.rejoinder.media.Pictures;
import org.rejoinder.moderation.Decision;
import org.rejoinder.moderation.ExpectedVersion;
import org.rejoinder.moderation.Moderation;
import org.rejoinder.support.Given;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;

@ExtendWith(ArquillianExtension.class)
class AuditIT {

    @Inject
    private Audit audit;

    @Inject
    private Moderation moderation;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private SiteAuditor siteAuditor;

    @Inject
    private FailedSignInJob failedSignIns;

    @Inject
    private Commenters commenters;

    @Inject
    private Invitations invitations;

    @Inject
    private Accounts accounts;

    @Inject
    private AddressChanges addressChanges;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Publishing publishing;

    @Inject
    private Pictures pictures;

    @Inject
    @Any
    private Instance<TrashSource> trash;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void the_chain_is_whole_when_nobody_has_touched_it() {
        decision();

        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void what_becomes_of_articles_and_pictures_is_named_with_whoever_decided_it() throws IOException {
        Account editor = given.account(Role.EDITOR);
        Article draft = publishing.draft(editor, ArticleContent.of("Named", "", "", "<p>Text</p>", ""));
        Article published = publishing.publish(editor, draft.id(), draft.version());
        publishing.unpublish(editor, published.id(), published.version());
        Picture picture = given.picture(editor, "");
        pictures.moveToTrash(editor, picture.id());
        trash.stream()
                .filter(source -> source.kind() == TrashKind.PICTURE)
                .findFirst()
                .orElseThrow()
                .delete(editor, picture.id());

        pendingAudit.write();
        assertEquals(
                List.of("PICTURE_DELETED", "PICTURE_BINNED", "ARTICLE_UNPUBLISHED Named", "ARTICLE_PUBLISHED Named"),
                audit.before(new AuditQuery(null, editor.id(), null, null, null, null), Long.MAX_VALUE, 9).stream()
                        .map(entry -> entry.act().kind() == AuditKind.ARTICLES
                                ? entry.act() + " " + entry.reason().orElseThrow()
                                : entry.act().toString())
                        .toList());
        assertEquals(
                2,
                audit.before(new AuditQuery(null, editor.id(), AuditKind.SITE, null, null, null), Long.MAX_VALUE, 9)
                        .size());
    }

    @Test
    void what_a_command_on_the_server_did_did_not_come_in_at_the_desk() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        String what = "Exported for " + administrator.id();
        siteAuditor.exported(null, what);
        siteAuditor.exported(administrator, what);

        pendingAudit.write();
        assertEquals(
                List.of("DESK " + administrator.name(), "SERVER The server"),
                audit.before(new AuditQuery(null, null, AuditKind.SITE, null, null, null), Long.MAX_VALUE, 9).stream()
                        .filter(entry -> entry.reason().equals(Optional.of(what)))
                        .map(entry -> entry.door() + " " + entry.actor())
                        .toList());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void who_was_invited_and_came_is_named_with_whoever_asked_them() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        EmailAddress address = EmailAddress.parse("invited." + administrator.id() + "@example.org")
                .orElseThrow();
        Invitations.Invitation invitation = invitations.invite(administrator, address, "Ines", Role.AUTHOR);
        String link = invitation.link();
        passwordLinks.use(link.substring(link.lastIndexOf('/') + 1), "a sentence that nobody guesses");

        pendingAudit.write();
        long invited = invitation.account().id();
        assertEquals(
                List.of("INVITATION_ACCEPTED Ines", "ACCOUNT_INVITED " + administrator.name()),
                audit
                        .before(new AuditQuery(null, null, AuditKind.ACCOUNTS, null, null, null), Long.MAX_VALUE, 20)
                        .stream()
                        .filter(entry -> entry.subject().equals(Optional.of(invited)))
                        .map(entry -> entry.act() + " " + entry.actor())
                        .toList());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_new_name_and_the_wish_for_a_new_address_are_named_with_who_they_were_then() {
        Account account = given.account(Role.AUTHOR);
        accounts.rename(account, "Another Name");
        accounts.rename(account, "Another Name");
        addressChanges.ask(account, EmailAddress.parse("wished@example.org").orElseThrow());

        pendingAudit.write();
        assertEquals(
                List.of(
                        "ADDRESS_ASKED Another Name Optional.empty",
                        "ACCOUNT_RENAMED " + account.name() + " Optional.empty"),
                audit.before(new AuditQuery(null, account.id(), null, null, null, null), Long.MAX_VALUE, 9).stream()
                        .map(entry -> entry.act() + " " + entry.actor() + " " + entry.reason())
                        .toList());
    }

    @Test
    void wrong_passwords_are_counted_by_account_and_network_and_name_no_address() {
        Account account = given.account(Role.AUTHOR);
        var guess = new SignInFailed(commenters.keyOf(account), "0123456789abcdef");
        failedSignIns.failed(guess);
        failedSignIns.failed(guess);
        failedSignIns.failed(new SignInFailed("nobody", "0123456789abcdef"));
        failedSignIns.write();
        failedSignIns.write();

        assertEquals(
                List.of("2 times from network 0123456789ab"),
                audit
                        .before(
                                new AuditQuery(null, null, null, AuditAction.SIGN_IN_FAILED, null, null),
                                Long.MAX_VALUE,
                                9)
                        .stream()
                        .filter(entry -> entry.subject().equals(Optional.of(account.id())))
                        .map(entry -> entry.reason().orElseThrow())
                        .toList());
    }

    @Test
    void a_changed_row_is_named() {
        AuditEntry changed = decision();
        decision();

        tamper("update audit set actor = 'Somebody else' where id = " + changed.id());
        Optional<Long> found = audit.firstBroken();
        tamper("update audit set actor = '" + changed.actor() + "' where id = " + changed.id());

        assertEquals(Optional.of(changed.number()), found);
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void a_missing_row_is_named() {
        AuditEntry missing = decision();
        decision();

        tamper("update audit set number = null where id = " + missing.id());
        Optional<Long> found = audit.firstBroken();
        tamper("update audit set number = " + missing.number() + " where id = " + missing.id());

        assertEquals(Optional.of(missing.number()), found);
    }

    @Test
    void a_missing_newest_row_is_named() {
        AuditEntry missing = decision();

        tamper("update audit set number = null where id = " + missing.id());
        Optional<Long> found = audit.firstBroken();
        tamper("update audit set number = " + missing.number() + " where id = " + missing.id());

        assertEquals(Optional.of(missing.number()), found);
    }

    @Test
    void a_row_that_was_put_in_is_named() {
        AuditEntry last = decision();

        tamper("insert into audit (id, number, hash, at, act, reply_id, revision, from_state, to_state, actor, door)"
                + " select -1, number + 1, hash, at, act, reply_id, revision, from_state, to_state, actor, door"
                + " from audit where id = " + last.id());
        Optional<Long> found = audit.firstBroken();
        tamper("delete from audit where id = -1");

        assertEquals(Optional.of(last.number() + 1), found);
    }

    @Test
    void rows_that_were_cut_off_the_end_with_the_note_of_where_it_is_are_missed_by_who_was_told_of_them() {
        decision();
        AuditAnchor before = audit.end().orElseThrow();
        AuditEntry newest = decision();
        AuditAnchor told = audit.end().orElseThrow();
        assertEquals(newest.number(), told.number());

        end(before);
        tamper("update audit set number = -number where number > " + before.number());
        Optional<Long> found = audit.firstBroken();
        boolean holds = audit.holds(told);
        tamper("update audit set number = -number where number < 0");
        end(told);

        assertEquals(Optional.empty(), found, "the rest is a whole chain");
        assertFalse(holds);
        assertTrue(audit.holds(told));
        assertTrue(audit.holds(before));
        assertFalse(audit.holds(new AuditAnchor(before.number(), told.hash())));
    }

    private void end(AuditAnchor anchor) {
        tamper("update audit_chain set number = " + anchor.number() + ", hash = '" + anchor.hash() + "'");
    }

    @Test
    void rows_that_are_added_while_it_is_read_break_nothing() {
        Account anna = given.account(Role.MODERATOR);
        var replies = IntStream.range(0, 60)
                .mapToObj(any -> given.heldReplyTo(given.publishedArticle()))
                .toList();
        var deciding = CompletableFuture.runAsync(() -> replies.forEach(
                reply -> moderation.decide(anna, ExpectedVersion.of(reply), Decision.publish(), Channel.DESK)));
        do {
            assertEquals(Optional.empty(), audit.firstBroken());
        } while (!deciding.isDone());
        deciding.join();
    }

    private AuditEntry decision() {
        Account anna = given.account(Role.MODERATOR);
        Article article = given.publishedArticle();
        return moderation.decide(
                anna,
                ExpectedVersion.of(given.heldReplyTo(article)),
                Decision.reject("Advertising", "Sorry, é"),
                Channel.DESK);
    }

    private void tamper(String sql) {
        given.change(() -> {
            entities.createNativeQuery(sql).executeUpdate();
        });
    }
}
