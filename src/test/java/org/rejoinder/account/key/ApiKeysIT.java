package org.rejoinder.account.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.failure.DeniedException;
import org.rejoinder.mail.Letterbox;
import org.rejoinder.mail.MailMessage;
import org.rejoinder.moderation.audit.Audit;
import org.rejoinder.moderation.audit.AuditAction;
import org.rejoinder.moderation.audit.AuditQuery;
import org.rejoinder.moderation.audit.PendingAudit;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class ApiKeysIT {

    private static final Set<Scope> READING = EnumSet.of(Scope.QUEUE_READ);

    @Inject
    private ApiKeys keys;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges changes;

    @Inject
    private PendingAudit pendingAudit;

    @Inject
    private Audit audit;

    @Inject
    private Letterbox letters;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    private KeyToken made(Account owner, Scope... scopes) {
        return keys.make(owner, "A program", Set.of(scopes), Optional.empty());
    }

    private long idOf(KeyToken token) {
        return entities.createQuery("select k.id from ApiKey k where k.publicId = :id", Long.class)
                .setParameter("id", token.id())
                .getSingleResult();
    }

    @Test
    void a_key_finds_its_owner_as_they_are_now_and_its_secret_is_kept_nowhere() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken token = made(moderator, Scope.QUEUE_READ, Scope.AUDIT_READ);

        ApiKey key = keys.use(token).orElseThrow();

        assertEquals(moderator.id(), key.account().id());
        assertTrue(key.allows(Scope.QUEUE_READ) && key.allows(Scope.AUDIT_READ));
        assertFalse(key.allows(Scope.REPLIES_DECIDE), "it was not let");
        Object[] row = (Object[]) entities.createNativeQuery("select * from api_key where public_id = ?1")
                .setParameter(1, token.id())
                .getSingleResult();
        for (Object value : row) {
            assertFalse(String.valueOf(value).contains(token.secret()));
        }
    }

    @Test
    void its_owner_is_told_by_mail_that_it_was_made_and_nobody_else() {
        Account moderator = given.account(Role.MODERATOR);
        Account administrator = given.account(Role.ADMINISTRATOR);

        KeyToken token = made(moderator, Scope.QUEUE_READ, Scope.AUDIT_READ);

        MailMessage mail = letters.of(moderator).get(0);
        assertTrue(mail.subject().startsWith("A new API key works in your name on "), mail::subject);
        assertTrue(mail.text().contains("“A program”"), mail::text);
        assertTrue(mail.text().contains("queue:read audit:read"), mail::text);
        assertFalse(mail.text().contains(token.secret()));
        assertEquals(List.of(), letters.of(administrator));
    }

    @Test
    void another_secret_with_a_right_beginning_opens_nothing() {
        KeyToken token = made(given.account(Role.MODERATOR), Scope.QUEUE_READ);
        String other = KeyToken.random(new SecureRandom()).secret();

        assertEquals(Optional.empty(), keys.use(new KeyToken(token.id(), other)));
    }

    @Test
    void a_key_is_never_let_do_more_than_its_owner_may() {
        Account author = given.account(Role.AUTHOR);

        assertThrows(DeniedException.class, () -> made(author, Scope.QUEUE_READ, Scope.AUDIT_READ));
        assertThrows(DeniedException.class, () -> made(author));
        made(author, Scope.QUEUE_READ);
    }

    @Test
    void whoever_may_less_from_now_on_has_keys_that_may_less_at_once() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken token = made(moderator, Scope.QUEUE_READ, Scope.AUDIT_READ);

        changes.changeRole(given.account(Role.ADMINISTRATOR), moderator.id(), Role.MODERATOR, Role.AUTHOR);

        ApiKey key = keys.use(token).orElseThrow();
        assertTrue(key.allows(Scope.QUEUE_READ), "authors see the replies on their articles");
        assertFalse(key.allows(Scope.AUDIT_READ));
    }

    @Test
    void the_keys_of_a_disabled_account_open_nothing_at_once() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken token = made(moderator, Scope.QUEUE_READ);

        accounts.disable(given.account(Role.ADMINISTRATOR), moderator.id());

        assertEquals(Optional.empty(), keys.use(token));
    }

    @Test
    void one_that_has_expired_or_is_revoked_opens_nothing() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken over = keys.make(moderator, "Over", READING, Optional.of(Duration.ZERO));
        KeyToken open = keys.make(moderator, "Open", READING, Optional.of(Duration.ofDays(30)));
        assertEquals(Optional.empty(), keys.use(over));
        assertTrue(keys.use(open).isPresent());

        assertEquals(Optional.of("Open"), keys.revoke(moderator, idOf(open)));

        assertEquals(Optional.empty(), keys.use(open));
        assertEquals(Optional.of("Open"), keys.revoke(moderator, idOf(open)), "said twice, it happens once");
    }

    @Test
    void others_neither_see_nor_revoke_it_but_an_administrator_does() {
        Account moderator = given.account(Role.MODERATOR);
        Account colleague = given.account(Role.EDITOR);
        Account administrator = given.account(Role.ADMINISTRATOR);
        KeyToken token = made(moderator, Scope.QUEUE_READ);
        long id = idOf(token);

        assertEquals(List.of(), keys.visibleTo(colleague, Long.MAX_VALUE, 10));
        assertEquals(Optional.empty(), keys.revoke(colleague, id));
        assertTrue(keys.use(token).isPresent());
        assertTrue(keys.visibleTo(administrator, id + 1, 1).stream()
                .anyMatch(key -> key.id().equals(id)));
        assertTrue(keys.revoke(administrator, id).isPresent());
        assertEquals(Optional.empty(), keys.use(token));
    }

    @Test
    void two_that_open_something_have_no_name_in_common_and_there_is_an_end_of_them() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken first = made(moderator, Scope.QUEUE_READ);
        assertThrows(KeyNameTakenException.class, () -> made(moderator, Scope.QUEUE_READ));
        keys.revoke(moderator, idOf(first));

        for (int many = 0; many < ApiKeys.MOST; many++) {
            keys.make(moderator, "Program " + many, READING, Optional.empty());
        }

        assertThrows(KeyLimitException.class, () -> made(moderator, Scope.QUEUE_READ));
    }

    @Test
    void of_its_use_the_hour_is_kept() {
        KeyToken token = made(given.account(Role.MODERATOR), Scope.QUEUE_READ);
        assertEquals(Optional.empty(), keys.use(token).orElseThrow().lastUsedAt());

        Instant used = keys.use(token).orElseThrow().lastUsedAt().orElseThrow();

        assertEquals(used.truncatedTo(ChronoUnit.HOURS), used);
    }

    @Test
    void making_and_revoking_stand_in_the_log_without_the_key() {
        Account moderator = given.account(Role.MODERATOR);
        KeyToken token = made(moderator, Scope.QUEUE_READ, Scope.AUDIT_READ);
        keys.revoke(moderator, idOf(token));
        pendingAudit.write();

        var rows = audit.before(new AuditQuery(null, moderator.id(), null, null, null, null), Long.MAX_VALUE, 10);

        assertEquals(
                List.of(AuditAction.KEY_REVOKED, AuditAction.KEY_MADE),
                rows.stream().map(row -> row.act()).toList());
        assertEquals(
                "A program: queue:read audit:read, no expiry",
                rows.get(1).reason().orElseThrow());
        assertEquals("A program", rows.get(0).reason().orElseThrow());
        assertEquals(Optional.empty(), audit.firstBroken());
    }

    @Test
    void of_a_role_that_changes_while_a_request_goes_on_the_new_one_counts() {
        Account owner = given.account(Role.EDITOR);
        KeyToken token = keys.make(owner, "Long", EnumSet.of(Scope.MEDIA_WRITE), Optional.empty());
        ProgramAccess access = ProgramAccess.of(keys.use(token).orElseThrow());
        assertTrue(keys.isFor(access, Scope.MEDIA_WRITE));

        changes.changeRole(given.account(Role.ADMINISTRATOR), owner.id(), Role.EDITOR, Role.MODERATOR);

        assertTrue(keys.isGood(access));
        assertFalse(keys.isFor(access, Scope.MEDIA_WRITE));
    }
}
