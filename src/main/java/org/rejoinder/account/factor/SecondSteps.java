package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rejoinder.account.Account;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.crypto.AesGcmCipher;
import org.rejoinder.crypto.DecryptionException;
import org.rejoinder.crypto.RootKey;

/**
 * The way from a password that was right to a session, for who has another factor. No session goes there: the page holds a
 * token that only this site can have sealed, for one account, for a few minutes, and it leads in once.
 */
@ApplicationScoped
@Transactional
public class SecondSteps {

    public static final Duration LASTS = Duration.ofMinutes(5);

    private static final String OWNER = "second step";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuthenticatorApps apps;

    @Inject
    private Passkeys passkeys;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private SpentTokens spentTokens;

    @Inject
    private Clock clock;

    private AesGcmCipher cipher;

    protected SecondSteps() {}

    @Inject
    SecondSteps(RootKey root) {
        cipher = new AesGcmCipher(root, OWNER);
    }

    /** For whoever has given the account's password. */
    public String begin(long account) {
        return begin(account, Optional.empty());
    }

    /** @param login what the OpenID provider said, if it was that and no password */
    public String begin(long account, Optional<ProviderLogin> login) {
        long end = clock.instant().plus(LASTS).getEpochSecond();
        String password = entities.find(Account.class, account).passwordVersion();
        return cipher.seal(
                String.join(
                        " ",
                        String.valueOf(account),
                        UUID.randomUUID().toString(),
                        String.valueOf(end),
                        password,
                        login.map(ProviderLogin::identity).orElse(""),
                        login.map(ProviderLogin::session).orElse("")),
                OWNER);
    }

    /** @return empty if it was used, has ended, or is none */
    public Optional<SecondStep> open(String token) {
        try {
            String[] parts = cipher.open(token, OWNER).split(" ", -1);
            var step = new SecondStep(
                    Long.parseLong(parts[0]),
                    parts[1],
                    Instant.ofEpochSecond(Long.parseLong(parts[2])),
                    parts[3],
                    // Whoever takes this step is there
                    Optional.of(new ProviderLogin(parts[4], parts[5], clock.instant()))
                            .filter(login -> !login.identity().isEmpty()));
            return Optional.of(step)
                    .filter(each -> clock.instant().isBefore(each.endsAt()))
                    .filter(each -> !spentTokens.isSpent(each.id()));
        } catch (DecryptionException e) {
            return Optional.empty();
        }
    }

    public boolean hasApp(SecondStep step) {
        return apps.isThereFor(step.account());
    }

    /**
     * Takes a code of the account's app, or one for recovery; then neither it nor the step is good for anything more.
     *
     * @return the account; empty if the code is none of it, or the step was used meanwhile
     */
    public Optional<Account> take(SecondStep step, String typed) {
        var code = TypedCode.of(typed);
        return hold(step)
                .filter(account ->
                        code.isOfAnApp() ? apps.take(account.id(), code) : recoveryCodes.take(account.id(), code))
                .map(account -> spend(step, account));
    }

    /** Takes what one of the account's passkeys has signed. */
    public Optional<Account> takePasskey(SecondStep step, String response) {
        return hold(step)
                .filter(account -> passkeys.take(account.id(), response))
                .map(account -> spend(step, account));
    }

    /**
     * The OpenID provider says that somebody signed out there: what they have begun until now leads nowhere.
     *
     * @param identity empty if it does not say who
     * @param session empty for all of theirs
     */
    public void endByProvider(String identity, String session) {
        spentTokens.extend(
                session.isEmpty() ? identity : session, clock.instant().plus(LASTS));
    }

    private boolean isEndedByProvider(SecondStep step) {
        return step.login()
                .filter(login -> spentTokens.isSpentUntil(login.identity(), step.endsAt())
                        || spentTokens.isSpentUntil(login.session(), step.endsAt()))
                .isPresent();
    }

    private Optional<Account> hold(SecondStep step) {
        return Optional.ofNullable(entities.find(Account.class, step.account(), LockModeType.PESSIMISTIC_WRITE))
                .filter(account ->
                        !account.isDisabled() && account.passwordVersion().equals(step.password()))
                .filter(account -> !spentTokens.isSpent(step.id()) && !isEndedByProvider(step));
    }

    private Account spend(SecondStep step, Account account) {
        spentTokens.spend(step.id(), step.endsAt());
        return account;
    }
}
