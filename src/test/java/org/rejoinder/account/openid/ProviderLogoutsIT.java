package org.rejoinder.account.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Role;
import org.rejoinder.account.factor.RecoveryCodes;
import org.rejoinder.account.factor.SecondStep;
import org.rejoinder.account.factor.SecondSteps;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.support.Given;

/** What the provider says, against the database; the site of these tests has the provider give no roles. */
@ExtendWith(ArquillianExtension.class)
class ProviderLogoutsIT {

    @Inject
    private ProviderLogouts logouts;

    @Inject
    private ProviderAccounts providerAccounts;

    @Inject
    private ProviderLinks links;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private OpenIdRequests requests;

    @Inject
    private SecondSteps steps;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    private static String digest() {
        return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
    }

    private boolean end(String id) {
        return logouts.end(id, clock.instant().plus(Duration.ofMinutes(2)), digest(), "");
    }

    private static ProviderIdentity identity(String address, Role role) {
        return new ProviderIdentity(
                new ProviderLogin(digest(), "", Instant.EPOCH),
                EmailAddress.parse(address),
                "Ida Berg",
                Optional.ofNullable(role));
    }

    @Test
    void what_the_provider_says_twice_ends_nothing_the_second_time() {
        String id = digest();

        assertTrue(end(id));
        assertFalse(end(id));
        assertTrue(end(digest()));
    }

    @Test
    void a_verified_address_links_the_account_once_and_its_end_ends_the_link() {
        Account account = given.account(Role.AUTHOR);
        String address = account.id() + "@Example.net";
        ProviderIdentity ida = identity(address, null);

        assertEquals(account.id(), providerAccounts.signIn(ida).orElseThrow().id());
        assertEquals(account.id(), providerAccounts.linked(ida).orElseThrow().id());
        assertTrue(providerAccounts.signIn(identity(address, null)).isEmpty(), "another person with the same address");
        assertTrue(providerAccounts
                .signIn(identity("nobody.here@example.org", null))
                .isEmpty());
        accountChanges.delete(given.account(Role.ADMINISTRATOR), account.id(), true, Optional.empty());
        assertTrue(providerAccounts.signIn(ida).isEmpty());
        assertTrue(links.of(account.id()).isEmpty());
    }

    @Test
    void a_mailbox_that_only_looks_like_the_accounts_own_links_nothing_and_makes_no_other() {
        Account account = given.account(Role.AUTHOR);
        String own = account.id() + "@example.net";
        String wide = (char) (own.charAt(0) - '0' + '\uff10') + own.substring(1);

        assertTrue(providerAccounts.signIn(identity(wide, null)).isEmpty());
        assertTrue(providerAccounts.signIn(identity(wide, Role.EDITOR)).isEmpty());
        assertTrue(links.of(account.id()).isEmpty());
    }

    @Test
    void a_way_back_is_taken_once_by_its_browser_with_what_was_typed() {
        String state = digest();
        requests.begin(state, "browser", new SignInIntent(false, "/desk/queue", "5\nTyped \ud83d\ude00"));

        assertTrue(requests.take(state, "another").isEmpty());
        OpenIdCallback returned = requests.take(state, "browser").orElseThrow();
        assertEquals(new SignInIntent(false, "/desk/queue", "5\nTyped \ud83d\ude00"), returned.intent());
        assertTrue(requests.take(state, "browser").isEmpty());
        assertFalse(requests.nonce(state, "browser").equals(requests.nonce(state, "another")));
        assertFalse(requests.nonce(state, "browser").equals(requests.verifier(state, "browser")));
    }

    @Test
    void who_signs_out_at_the_provider_ends_a_second_step_that_is_waited_for_of_that_session() {
        Account account = given.account(Role.AUTHOR);
        var login = new ProviderLogin(digest(), digest(), ProviderLogin.NEVER);
        List<String> codes = recoveryCodes.renew(account);
        SecondStep ended = step(account, login);
        logouts.end(digest(), clock.instant().plus(Duration.ofMinutes(2)), login.identity(), login.session());
        SecondStep other = step(account, new ProviderLogin(login.identity(), digest(), ProviderLogin.NEVER));

        assertTrue(steps.take(ended, codes.get(0)).isEmpty());
        assertTrue(steps.take(other, codes.get(1)).isPresent(), "another session at the provider");
        SecondStep both = step(account, new ProviderLogin(login.identity(), digest(), ProviderLogin.NEVER));
        logouts.end(digest(), clock.instant().plus(Duration.ofMinutes(2)), login.identity(), "");
        assertTrue(steps.take(both, codes.get(2)).isEmpty(), "all of theirs");
    }

    private SecondStep step(Account account, ProviderLogin login) {
        return steps.open(steps.begin(account.id(), Optional.of(login))).orElseThrow();
    }

    @Test
    void the_second_step_remembers_by_whom_somebody_came() {
        Account account = given.account(Role.AUTHOR);
        var login = new ProviderLogin(digest(), "", ProviderLogin.NEVER);

        Optional<SecondStep> step = steps.open(steps.begin(account.id(), Optional.of(login)));

        ProviderLogin found = step.orElseThrow().login().orElseThrow();
        assertEquals(login.identity(), found.identity());
        assertNotEquals(ProviderLogin.NEVER, found.provenAt(), "whoever takes the step is there");
        assertEquals(
                Optional.empty(),
                steps.open(steps.begin(account.id())).orElseThrow().login());
    }
}
