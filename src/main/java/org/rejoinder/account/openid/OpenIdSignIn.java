package org.rejoinder.account.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.crypto.HmacSha256;
import org.rejoinder.crypto.RandomToken;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.settings.OpenIdSettings;
import org.rejoinder.settings.Settings;

/**
 * Signing in through the provider, as the pages need it. Nothing here holds a transaction while the provider is asked.
 */
@ApplicationScoped
public class OpenIdSignIn {

    /** Where the browser goes. @param browser for its cookie */
    public record Departure(URI url, String browser) {}

    /**
     * Whom a token means that a program brings.
     *
     * @param identity by which an account is linked
     * @param provenAt {@link ProviderLogin#NEVER} if the provider does not say
     */
    record Bearer(String identity, Instant expiresAt, Instant provenAt) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A clock there and one here. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Somebody who signs in again after that has not signed out. */
    private static final Duration LOGOUT_FRESH_FOR = Duration.ofMinutes(10);

    private Optional<OpenIdSettings> settings;
    private OpenIdClient client;
    private OpenIdRequests requests;
    private ProviderAccounts accounts;
    private ProviderLogouts logouts;
    private HmacSha256 identities;
    private HmacSha256 sessions;
    private HmacSha256 spent;
    private Clock clock;

    protected OpenIdSignIn() {}

    @Inject
    OpenIdSignIn(
            Settings settings,
            RootKey root,
            OpenIdRequests requests,
            ProviderAccounts accounts,
            ProviderLogouts logouts,
            Clock clock) {
        this.settings = settings.openId();
        this.requests = requests;
        this.accounts = accounts;
        this.logouts = logouts;
        client = this.settings
                .map(given -> new OpenIdClient(
                        given, settings.site(), settings.sessions().lifetime(), PATIENCE, clock))
                .orElse(null);
        identities = new HmacSha256(root, "openid identity");
        sessions = new HmacSha256(root, "openid session");
        spent = new HmacSha256(root, "openid logout");
        this.clock = clock;
    }

    public boolean isOn() {
        return settings.isPresent();
    }

    /** Whether the provider did not answer a moment ago. */
    public boolean isDown() {
        return isOn() && client.isDown();
    }

    /** As people know it: the host that they are led to. */
    public String name() {
        return settings.map(given -> URI.create(given.issuer()).getHost()).orElse("");
    }

    /** @param browser what its cookie says, if it has one */
    public Departure begin(Optional<String> browser, SignInIntent intent) throws ProviderUnavailableException {
        String state = RandomToken.next();
        String holder = browser.orElseGet(RandomToken::next);
        URI url = client.authorization(
                state, requests.nonce(state, holder), requests.verifier(state, holder), intent.confirming());
        requests.begin(state, holder, intent);
        return new Departure(url, holder);
    }

    /** Empty if it was begun in another browser, too long ago, or has been taken before. */
    public Optional<OpenIdCallback> take(String state, Optional<String> browser) {
        return browser.flatMap(holder -> requests.take(state, holder));
    }

    /**
     * Who that is; empty for somebody who is not let in, whatever the reason.
     *
     * @throws InvalidTokenException if what the provider says does not count
     */
    public Optional<ProviderSignIn> finish(OpenIdCallback returned, ProviderAnswer answer)
            throws InvalidTokenException, ProviderUnavailableException {
        if (!client.isFromHere(answer.issuer()) || answer.code().isEmpty()) {
            throw new InvalidTokenException("the provider gives no code");
        }
        OpenIdClient.Proof proof = client.redeem(
                answer.code(),
                requests.nonce(returned.state(), returned.browser()),
                requests.verifier(returned.state(), returned.browser()));
        boolean confirming = returned.intent().confirming();
        Instant provenAt = provenAt(proof.token().getAuthenticationTime(), clock.instant());
        if (confirming && !isProvenSince(returned.begunAt(), provenAt)) {
            throw new InvalidTokenException("the provider has not asked anew who they are");
        }
        ProviderIdentity who = identity(proof, provenAt);
        return (confirming ? accounts.linked(who) : accounts.signIn(who))
                .map(account -> new ProviderSignIn(account, who.login()));
    }

    private ProviderIdentity identity(OpenIdClient.Proof proof, Instant provenAt) {
        String session = digest(sessions, proof.token().getSessionID());
        return new ProviderIdentity(
                new ProviderLogin(digest(identities, proof.token().getSubject()), session, provenAt),
                proof.claims().verifiedAddress(),
                proof.claims().name(),
                proof.claims().role(settings.orElseThrow().roles()));
    }

    /**
     * A session that the provider has had open proves nothing of who sits there now.
     *
     * @param said when the provider saw proof of who they are; null if it does not say
     */
    static Instant provenAt(Date said, Instant now) {
        if (said == null || said.toInstant().isAfter(now.plus(SKEW))) {
            return ProviderLogin.NEVER;
        }
        return said.toInstant().isAfter(now) ? now : said.toInstant();
    }

    static boolean isProvenSince(Instant begun, Instant proven) {
        return !proven.plus(SKEW).isBefore(begun);
    }

    /** Where the browser is to go after signing out here, so that the next person at it is not signed in by a click. */
    public Optional<URI> endOfSession() {
        try {
            return isOn() ? client.endOfSession() : Optional.empty();
        } catch (ProviderUnavailableException notNow) {
            return Optional.empty();
        }
    }

    /**
     * The provider says that somebody signed out there.
     *
     * @throws InvalidTokenException if it does not count, or was said before
     */
    public void signOut(String logoutToken) throws InvalidTokenException, ProviderUnavailableException {
        LogoutTokenClaimsSet token = client.logoutToken(logoutToken);
        Instant issued = token.getIssueTime().toInstant();
        Instant now = clock.instant();
        if (issued.minus(SKEW).isAfter(now) || issued.plus(LOGOUT_FRESH_FOR).isBefore(now)) {
            throw new InvalidTokenException("the logout token is of another time");
        }
        boolean first = logouts.end(
                digest(spent, token.getJWTID()),
                token.getExpirationTime().toInstant().plus(SKEW),
                digest(identities, token.getSubject()),
                digest(sessions, token.getSessionID()));
        if (!first) {
            throw new InvalidTokenException("the logout token was used before");
        }
    }

    Bearer bearer(String token) throws InvalidTokenException, ProviderUnavailableException {
        JWTClaimsSet claims = client.bearerToken(token);
        return new Bearer(
                digest(identities, new Subject(claims.getSubject())),
                claims.getExpirationTime().toInstant(),
                provenAt(
                        claims.getClaim("auth_time") instanceof Number seconds
                                ? Date.from(Instant.ofEpochSecond(seconds.longValue()))
                                : null,
                        clock.instant()));
    }

    /** What is the provider's own name for something may be an address, and is no other provider's. */
    private String digest(HmacSha256 of, Identifier name) {
        return name == null ? "" : of.hexOf(settings.orElseThrow().issuer() + "\n" + name.getValue());
    }
}
