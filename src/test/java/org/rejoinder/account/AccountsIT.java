package org.rejoinder.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.article.Article;
import org.rejoinder.commenter.Commenters;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class AccountsIT {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private AccountIdentityStore accountIdentityStore;

    @Inject
    private Commenters commenters;

    @Inject
    private Pbkdf2PasswordHash weak;

    @Inject
    private Given given;

    @PersistenceContext
    private EntityManager entities;

    @Test
    void an_account_signs_in_with_its_password_and_gets_its_role() {
        String address = UUID.randomUUID() + "@example.org";
        Account account = given.account(EmailAddress.parse(address).orElseThrow(), "Mo", Role.MODERATOR, PASSWORD);

        var result = accountIdentityStore.validate(
                new UsernamePasswordCredential(address.toUpperCase(Locale.ROOT), PASSWORD));

        assertEquals(CredentialValidationResult.Status.VALID, result.getStatus());
        assertEquals(String.valueOf(account.id()), result.getCallerPrincipal().getName());
        assertEquals(Set.of("MODERATOR"), result.getCallerGroups());
    }

    @Test
    void every_spelling_that_signs_in_to_an_account_is_one_key_to_a_throttle() {
        String name = "x" + UUID.randomUUID().toString().substring(0, 8);
        String address = name + "@attack.example";
        Account account = given.account(EmailAddress.parse(address).orElseThrow(), "Mo", Role.AUTHOR, PASSWORD);
        String wide = name.chars()
                .mapToObj(letter -> Character.toString(letter - '!' + '\uFF01'))
                .collect(Collectors.joining());

        for (String spelling : List.of(
                address.toUpperCase(Locale.ROOT),
                name + "@attack。example",
                wide + "@ⓐttack．example",
                "\u200B" + address)) {
            var result = accountIdentityStore.validate(new UsernamePasswordCredential(spelling, PASSWORD));
            assertEquals(
                    String.valueOf(account.id()), result.getCallerPrincipal().getName(), spelling);
            assertEquals(commenters.keyOf(address), commenters.keyOf(spelling));
        }
        assertEquals(Optional.empty(), commenters.keyOf("x".repeat(6_000_000)));
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_disabled_account_are_answered_alike() {
        String address = UUID.randomUUID() + "@example.org";
        Account account = given.account(EmailAddress.parse(address).orElseThrow(), "Mo", Role.AUTHOR, PASSWORD);
        accounts.disable(given.account(Role.ADMINISTRATOR), account.id());

        for (var credential : List.of(
                new UsernamePasswordCredential(address, PASSWORD),
                new UsernamePasswordCredential(address, "wrong password"),
                new UsernamePasswordCredential("nobody@example.org", PASSWORD),
                new UsernamePasswordCredential("no address", ""))) {
            assertEquals(CredentialValidationResult.INVALID_RESULT, accountIdentityStore.validate(credential));
        }
    }

    @Test
    void one_address_has_one_account() {
        EmailAddress address =
                EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
        Account first = given.account(Role.ADMINISTRATOR);
        accounts.add(first, address, "One", Role.AUTHOR);

        assertThrows(AddressTakenException.class, () -> accounts.add(first, address, "Two", Role.AUTHOR));
    }

    @Test
    void a_role_is_changed_as_it_was_shown_or_not_at_all() {
        Account by = given.account(Role.ADMINISTRATOR);
        Account moderator = given.account(Role.MODERATOR);
        accounts.letSetPolicy(by, moderator.id(), true);

        accountChanges.changeRole(by, moderator.id(), Role.MODERATOR, Role.AUTHOR);

        assertThrows(
                StaleRoleException.class,
                () -> accountChanges.changeRole(by, moderator.id(), Role.MODERATOR, Role.EDITOR));
        assertEquals(Role.AUTHOR, accounts.with(moderator.id()).orElseThrow().role());
        accountChanges.changeRole(by, moderator.id(), Role.AUTHOR, Role.MODERATOR);
        assertFalse(accounts.with(moderator.id()).orElseThrow().isSettingPolicy(), "what was handed on is taken back");
    }

    @Test
    void a_deleted_account_leaves_its_articles_to_its_heir_and_its_address_free() {
        Account by = given.account(Role.ADMINISTRATOR);
        EmailAddress address =
                EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
        Account leaving = given.account(address, "Lea", Role.AUTHOR, PASSWORD);
        Account heir = given.account(Role.EDITOR);
        Long article = given.articleBy(leaving).id();

        assertThrows(
                StaleRoleException.class,
                () -> accountChanges.delete(by, leaving.id(), false, Optional.of(leaving.id())));
        accountChanges.delete(by, leaving.id(), false, Optional.of(heir.id()));

        assertTrue(entities.find(Article.class, article)
                .isWrittenBy(accounts.with(heir.id()).orElseThrow()));
        Account left = accounts.with(leaving.id()).orElseThrow();
        assertEquals("a former moderator", left.name());
        assertTrue(accounts.all().stream().noneMatch(each -> each.id().equals(left.id())));
        accounts.enable(by, left.id());
        assertTrue(accounts.with(left.id()).orElseThrow().isDisabled(), "for good");
        assertThrows(StaleRoleException.class, () -> accountChanges.delete(by, left.id(), true, Optional.empty()));
        given.account(address, "Lea again", Role.AUTHOR, PASSWORD);
    }

    @Test
    void the_last_administrator_stays() {
        Account last = given.account(Role.ADMINISTRATOR);
        accounts.all().stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR && !account.isDisabled())
                .filter(account -> !account.id().equals(last.id()))
                .forEach(account -> accounts.disable(last, account.id()));

        // They administer nothing yet, and may never
        invitations.invite(last, unused(), "Adam", Role.ADMINISTRATOR);
        given.change(() -> accounts.register(unused(), "Unlinked", Role.ADMINISTRATOR));

        assertThrows(LastAdministratorException.class, () -> accounts.disable(last, last.id()));
        assertThrows(
                LastAdministratorException.class,
                () -> accountChanges.changeRole(last, last.id(), Role.ADMINISTRATOR, Role.EDITOR));
        assertThrows(
                LastAdministratorException.class, () -> accountChanges.delete(last, last.id(), true, Optional.empty()));
        assertFalse(accounts.with(last.id()).orElseThrow().isDisabled());
    }

    @Test
    void whoever_runs_the_server_enables_an_account_that_nobody_can() {
        Account account = given.account(Role.ADMINISTRATOR);
        accounts.disable(given.account(Role.ADMINISTRATOR), account.id());

        accounts.enable(accounts.with(account.id()).orElseThrow());

        assertFalse(accounts.with(account.id()).orElseThrow().isDisabled());
    }

    private static EmailAddress unused() {
        return EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    }

    @Test
    void a_password_that_was_stored_at_a_lower_cost_is_stored_anew_when_its_owner_signs_in() {
        String address = UUID.randomUUID() + "@example.org";
        Account account = given.account(EmailAddress.parse(address).orElseThrow(), "Mo", Role.AUTHOR, PASSWORD);
        weak.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "2048"));
        String former = weak.generate(PASSWORD.toCharArray());
        given.change(() -> entities.createQuery("update Account a set a.passwordHash = :hash where a.id = :id")
                .setParameter("hash", former)
                .setParameter("id", account.id())
                .executeUpdate());

        accountIdentityStore.validate(new UsernamePasswordCredential(address, "not the password"));
        assertEquals(former, hashOf(account), "nobody has signed in");
        for (int time = 0; time < 2; time++) {
            assertEquals(
                    CredentialValidationResult.Status.VALID,
                    accountIdentityStore
                            .validate(new UsernamePasswordCredential(address, PASSWORD))
                            .getStatus());
            assertTrue(hashOf(account).startsWith(PasswordHasher.PREFIX), hashOf(account));
        }
        String once = hashOf(account);
        accountIdentityStore.validate(new UsernamePasswordCredential(address, PASSWORD));
        assertEquals(once, hashOf(account));
    }

    private String hashOf(Account account) {
        return entities.createQuery("select a.passwordHash from Account a where a.id = :id", String.class)
                .setParameter("id", account.id())
                .getSingleResult();
    }

    @Test
    void a_password_is_stored_as_argon2id_at_the_cost_owasp_asks_for() {
        String hash = given.account(Role.AUTHOR).passwordHash();

        assertTrue(hash.startsWith(PasswordHasher.PREFIX), hash.substring(0, 30));
    }
}
