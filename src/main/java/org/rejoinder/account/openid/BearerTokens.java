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

    /** Empty for one that opens nothing, whatever the reason; nobody gets an account by it. */
    public Optional<ProgramAccess> use(String token) throws ProviderUnavailableException {
        if (!signIn.isOn()) {
            return Optional.empty();
        }
        try {
            OpenIdSignIn.Bearer bearer = signIn.bearer(token);
            boolean confirmed =
                    bearer.provenAt().plus(settings.sessions().confirmation()).isAfter(clock.instant());
            return links.find(bearer.identity())
                    .flatMap(link -> accounts.with(link.account()))
                    .filter(account -> !account.isDisabled() && isEnough(account))
                    .map(account -> ProgramAccess.whole(NAME, account, confirmed, bearer.expiresAt()));
        } catch (InvalidTokenException e) {
            return Optional.empty();
        }
    }

    /** Who has a second factor here, or has to, is asked for it after the provider, which nobody can ask a token for. */
    private boolean isEnough(Account account) {
        return !factors.areThereFor(account.id()) && !requiredFactors.areMissingFor(account);
    }
}
