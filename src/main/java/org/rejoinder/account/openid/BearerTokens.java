package org.rejoinder.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.account.factor.RequiredFactors;
import org.rejoinder.account.key.ProgramAccess;
import org.rejoinder.settings.Settings;

/** Tokens of the provider that programs bring: each is checked anew, and the account is looked up as it is now. */
@ApplicationScoped
public class BearerTokens {

    /** In the place of the name of a key. */
    static final String NAME = "OpenID Connect token";

    @Inject
    private OpenIdSignIn signIn;

    @Inject
    private ProviderLinks links;

    @Inject
    private Accounts accounts;

    @Inject
    private Factors factors;

    @Inject
    private RequiredFactors requiredFactors;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Nobody gets an account by it.
     *
     * @return empty where nobody signs in by a provider
     * @throws InvalidTokenException if it opens nothing, and why, for whoever has it
     */
    public Optional<ProgramAccess> use(String token) throws InvalidTokenException, ProviderUnavailableException {
        if (!signIn.isOn()) {
            return Optional.empty();
        }
        OpenIdSignIn.Bearer bearer = signIn.bearer(token);
        boolean confirmed =
                bearer.provenAt().plus(settings.sessions().confirmation()).isAfter(clock.instant());
        Account account = links.find(bearer.identity())
                .flatMap(link -> accounts.with(link.account()))
                .orElseThrow(
                        () -> new InvalidTokenException("the token is of nobody whose account here is linked (sub)"));
        if (account.isDisabled()) {
            throw new InvalidTokenException("the account of the token is disabled");
        }
        if (!isEnough(account)) {
            throw new InvalidTokenException(
                    "whose token it is has a second factor here, or has to: a program of theirs uses a key");
        }
        return Optional.of(ProgramAccess.whole(NAME, account, confirmed, bearer.expiresAt()));
    }

    /** Who has a second factor here, or has to, is asked for it after the provider, which nobody can ask a token for. */
    private boolean isEnough(Account account) {
        return !factors.areThereFor(account.id()) && !requiredFactors.areMissingFor(account);
    }
}
