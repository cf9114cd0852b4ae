package org.rejoinder.account.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.PermissionDeniedException;
import org.rejoinder.account.Role;
import org.rejoinder.support.Given;

@ExtendWith(ArquillianExtension.class)
class SecondStepsIT {

    @Inject
    private SecondSteps steps;

    @Inject
    private Factors factors;

    @Inject
    private RequiredFactors requiredFactors;

    @Inject
    private AuthenticatorApps apps;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges accountChanges;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private Given given;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    private String codeOf(TotpSecret secret, int steps) {
        return Totp.code(secret.bytes(), Totp.stepAt(clock.instant()) + steps);
    }

    /** With the code of the step before, so that that of now is still good. */
    private TotpSecret appOf(Account account) {
        TotpSecret secret = apps.propose();
        assertTrue(apps.add(account, secret, codeOf(secret, -1)));
        return secret;
    }

    private SecondStep stepOf(Account account) {
        return steps.open(steps.begin(account.id())).orElseThrow();
    }

    private boolean lets(SecondStep step, String code) {
        return steps.take(step, code).isPresent();
    }

    @Test
    void an_app_is_kept_once_one_of_its_codes_was_right_and_a_password_is_not_enough_then() {
        Account account = given.account(Role.AUTHOR);
        TotpSecret secret = apps.propose();

        assertFalse(apps.add(account, secret, "000 00"));
        assertFalse(apps.add(account, secret, codeOf(apps.propose(), 0)));
        assertFalse(factors.areThereFor(account.id()));
        assertTrue(apps.add(account, secret, codeOf(secret, 0)));

        assertTrue(factors.areThereFor(account.id()));
        assertFalse(apps.add(account, secret, codeOf(secret, 1)), "there is one already");
        factors.removeApp(account);
        assertFalse(factors.areThereFor(account.id()));
    }

    @Test
    void a_code_lets_in_once_and_those_before_it_not_at_all() {
        Account account = given.account(Role.AUTHOR);
        TotpSecret secret = appOf(account);
        String code = codeOf(secret, 0);

        assertFalse(lets(stepOf(account), codeOf(secret, -1)), "that turned it on");
        assertFalse(lets(stepOf(account), codeOf(secret, 3)));
        assertTrue(lets(stepOf(account), code));
        assertFalse(lets(stepOf(account), code));
        assertTrue(lets(stepOf(account), codeOf(secret, 1)));
        assertFalse(lets(stepOf(account), code));
    }

    @Test
    void a_step_leads_in_once_and_only_its_account() {
        Account account = given.account(Role.AUTHOR);
        Account other = given.account(Role.AUTHOR);
        List<String> codes = recoveryCodes.renew(account);
        List<String> others = recoveryCodes.renew(other);
        String token = steps.begin(account.id());
        SecondStep step = steps.open(token).orElseThrow();

        assertFalse(lets(step, others.get(0)));
        assertEquals(account.id(), steps.take(step, codes.get(0)).orElseThrow().id());
        assertFalse(lets(step, codes.get(1)), "used");
        assertEquals(Optional.empty(), steps.open(token));
        assertEquals(Optional.empty(), steps.open(token.substring(1)));
        assertEquals(Optional.empty(), steps.open("guessed"));
        assertFalse(token.contains(String.valueOf(account.id())));
        assertNotEquals(token, steps.begin(account.id()));
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed_and_new_ones_take_the_place_of_the_old() {
        Account account = given.account(Role.AUTHOR);
        List<String> codes = recoveryCodes.renew(account);
        assertEquals(RecoveryCodes.MANY, codes.size());

        assertTrue(lets(
                stepOf(account),
                " " + codes.get(0).toUpperCase(java.util.Locale.ROOT).replace('-', ' ')));
        assertFalse(lets(stepOf(account), codes.get(0)));
        assertEquals(RecoveryCodes.MANY - 1, recoveryCodes.left(account.id()));
        List<String> fresh = recoveryCodes.renew(account);
        assertFalse(lets(stepOf(account), codes.get(1)));
        assertEquals(fresh, recoveryCodes.valid(account, fresh));
        assertEquals(List.of(), recoveryCodes.valid(given.account(Role.AUTHOR), fresh));
    }

    @Test
    void of_several_who_have_one_code_at_one_moment_one_gets_in() {
        Account account = given.account(Role.AUTHOR);
        String code = codeOf(appOf(account), 0);
        String recovery = recoveryCodes.renew(account).get(0);
        for (String each : List.of(code, recovery)) {
            var in = new AtomicInteger();

            IntStream.range(0, 6).parallel().forEach(unused -> {
                if (lets(stepOf(account), each)) {
                    in.incrementAndGet();
                }
            });

            assertEquals(1, in.get());
        }
    }

    @Test
    void of_several_who_hand_in_one_step_at_one_moment_one_gets_in() {
        Account account = given.account(Role.AUTHOR);
        List<String> codes = recoveryCodes.renew(account);
        SecondStep step = stepOf(account);
        var in = new AtomicInteger();

        codes.stream().limit(6).parallel().forEach(code -> {
            if (lets(step, code)) {
                in.incrementAndGet();
            }
        });

        assertEquals(1, in.get());
    }

    @Test
    void what_the_database_holds_lets_nobody_in() {
        Account account = given.account(Role.AUTHOR);
        TotpSecret secret = appOf(account);
        List<String> codes = recoveryCodes.renew(account);

        String kept = entities.createNativeQuery("select secret_sealed from authenticator_app where account_id = ?1")
                        .setParameter(1, account.id())
                        .getSingleResult()
                + " "
                + entities.createNativeQuery("select digest from recovery_code where account_id = ?1")
                        .setParameter(1, account.id())
                        .getResultList();

        assertFalse(kept.contains(secret.text()));
        codes.forEach(code -> assertFalse(kept.contains(code.replace("-", "")), kept));
        assertEquals(Optional.of(secret), apps.open(apps.seal(secret, account), account));
        assertEquals(Optional.empty(), apps.open(apps.seal(secret, account), given.account(Role.AUTHOR)));
    }

    @Test
    void who_is_disabled_meanwhile_does_not_get_in() {
        Account account = given.account(Role.AUTHOR);
        List<String> codes = recoveryCodes.renew(account);
        SecondStep step = stepOf(account);
        accounts.disable(given.account(Role.ADMINISTRATOR), account.id());

        assertFalse(lets(step, codes.get(0)));
    }

    @Test
    void a_step_ends_with_the_password_that_it_followed() {
        Account account = given.account(Role.AUTHOR);
        List<String> codes = recoveryCodes.renew(account);
        SecondStep step = stepOf(account);
        String link = passwordLinks.make(given.account(Role.ADMINISTRATOR), account.id());
        passwordLinks.use(link.substring(link.lastIndexOf('/') + 1), "a sentence that nobody guesses");

        assertFalse(lets(step, codes.get(0)));
        assertTrue(lets(stepOf(account), codes.get(0)));
    }

    @Test
    void nothing_that_signed_somebody_in_outlives_their_account() {
        Account account = given.account(Role.AUTHOR);
        appOf(account);
        recoveryCodes.renew(account);

        accountChanges.delete(given.account(Role.ADMINISTRATOR), account.id(), true, Optional.empty());

        assertFalse(factors.areThereFor(account.id()));
        assertEquals(0, recoveryCodes.left(account.id()));
    }

    @Test
    void an_administrator_takes_away_what_somebody_has_lost_but_nobody_their_own() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        Account account = given.account(Role.AUTHOR);
        appOf(account);
        recoveryCodes.renew(account);
        assertThrows(PermissionDeniedException.class, () -> factors.reset(given.account(Role.EDITOR), account.id()));
        assertThrows(PermissionDeniedException.class, () -> factors.reset(administrator, administrator.id()));
        assertTrue(factors.areThereFor(account.id()));

        factors.reset(administrator, account.id());

        assertFalse(factors.areThereFor(account.id()));
        assertEquals(0, recoveryCodes.left(account.id()));
    }

    @Test
    void a_role_of_which_a_factor_is_required_lacks_one_until_it_is_added() {
        Account administrator = given.account(Role.ADMINISTRATOR);
        Account account = given.account(Role.MODERATOR);
        assertThrows(
                PermissionDeniedException.class,
                () -> requiredFactors.set(given.account(Role.EDITOR), List.of("MODERATOR")));
        assertFalse(requiredFactors.areMissingFor(account));

        requiredFactors.set(administrator, List.of("MODERATOR", "EDITOR"));
        try {
            assertTrue(requiredFactors.areMissingFor(account));
            assertFalse(requiredFactors.areMissingFor(administrator));
            appOf(account);
            assertFalse(requiredFactors.areMissingFor(account));
            assertEquals(List.of("EDITOR", "MODERATOR"), requiredFactors.chosen());
        } finally {
            requiredFactors.set(administrator, List.of());
        }
        assertEquals(List.of(), requiredFactors.chosen());
    }
}
