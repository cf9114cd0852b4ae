package org.rejoinder.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.rejoinder.settings.OpenIdSettings;

/**
 * Checks what the provider has signed, for this site, with a key of its own: never with what others know, too, so that
 * neither {@code none} nor a signature by the client's secret is one (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class OpenIdTokens {

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> BEARER_TYPES =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null);

    private final Issuer issuer;
    private final ClientID client;

    private final Clock clock;

    OpenIdTokens(OpenIdSettings settings, Clock clock) {
        this.clock = clock;
        issuer = new Issuer(settings.issuer());
        client = new ClientID(settings.clientId());
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> some = new HashSet<>(JWSAlgorithm.Family.RSA);
        some.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(some);
    }

    IDTokenClaimsSet checked(OIDCTokens given, Nonce nonce, JWKSource<SecurityContext> keys)
            throws InvalidTokenException, ProviderUnavailableException {
        SignedJWT token = signed(given.getIDToken());
        var validator = new IDTokenValidator(issuer, client, selector(token, keys), null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            requireNames(claims::getClaim);
            requireThisClientNow(claims, token.getJWTClaimsSet());
            if (claims.getAccessTokenHash() != null) {
                AccessTokenValidator.validate(
                        given.getAccessToken(), token.getHeader().getAlgorithm(), claims.getAccessTokenHash());
            }
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("the provider's keys cannot be read");
        } catch (ParseException
                | BadJOSEException
                | JOSEException
                | InvalidHashException
                | IllegalArgumentException e) {
            throw new InvalidTokenException("the ID token " + reason(e));
        }
    }

    private void requireThisClientNow(IDTokenClaimsSet claims, JWTClaimsSet all) throws InvalidTokenException {
        if (claims.getAuthorizedParty() != null
                && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
            throw new InvalidTokenException("the ID token is for another client");
        }
        if (all.getNotBeforeTime() != null
                && all.getNotBeforeTime().toInstant().isAfter(clock.instant().plusSeconds(CLOCK_SKEW_SECONDS))) {
            throw new InvalidTokenException("the ID token does not count yet");
        }
        if (all.getClaim("events") != null) {
            throw new InvalidTokenException("the ID token is a token of something else");
        }
    }

    /** Who is named by nothing is nobody. */
    private static void requireNames(Function<String, Object> claims) throws InvalidTokenException {
        for (String name : List.of("sub", "sid", "jti")) {
            Object value = claims.apply(name);
            if (value != null && (!(value instanceof String text) || text.isBlank())) {
                throw new InvalidTokenException("a name in the token is empty");
            }
        }
    }

    /** In words of ours: the message of a failure has those of whoever wrote the token. */
    private static String reason(Exception refused) {
        if (refused instanceof RefusedClaimException) {
            return refused.getMessage();
        } else if (refused instanceof ExpiredJWTException) {
            return "has ended";
        } else if (refused instanceof BadJWTException) {
            return "says something else than it has to";
        } else if (refused instanceof BadJOSEException) {
            return "is not signed with a key of the provider";
        }
        return refused instanceof InvalidHashException ? "belongs to another access token" : "cannot be read";
    }

    LogoutTokenClaimsSet checked(String token, JWKSource<SecurityContext> keys)
            throws InvalidTokenException, ProviderUnavailableException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            var validator = new LogoutTokenValidator(issuer, client, false, selector(signed, keys), null);
            LogoutTokenClaimsSet claims = validator.validate(signed);
            requireNames(claims::getClaim);
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("the provider's keys cannot be read");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new InvalidTokenException("the logout token " + reason(e));
        }
    }

    /**
     * What a program brings instead of a key: a JWT for this site, which nothing else is (RFC 9068, 4; RFC 8725, 3.11 and 3.12). It has no nonce that anybody
     * here would know.
     */
    JWTClaimsSet checkedBearer(String token, JWKSource<SecurityContext> keys)
            throws InvalidTokenException, ProviderUnavailableException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            var processor = new DefaultJWTProcessor<>();
            processor.setJWSTypeVerifier(BEARER_TYPES);
            processor.setJWSKeySelector(selector(signed, keys));
            processor.setJWTClaimsSetVerifier(new BearerClaims());
            JWTClaimsSet claims = processor.process(signed, null);
            requireNames(claims::getClaim);
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("the provider's keys cannot be read");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new InvalidTokenException("the token " + reason(e));
        }
    }

    /** Says in words of ours what of it is wrong. */
    private static final class RefusedClaimException extends BadJWTException {

        private static final long serialVersionUID = 1L;

        RefusedClaimException(String words) {
            super(words);
        }
    }

    /** Who it is from and for, and when it counts; by the clock of this site. */
    private final class BearerClaims extends DefaultJWTClaimsVerifier<SecurityContext> {

        BearerClaims() {
            super(
                    client.getValue(),
                    new JWTClaimsSet.Builder().issuer(issuer.getValue()).build(),
                    Set.of("sub", "exp", "iat"));
            setMaxClockSkew(CLOCK_SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            Object party = claims.getClaim("azp");
            Instant latest = clock.instant().plusSeconds(CLOCK_SKEW_SECONDS);
            require(issuer.getValue().equals(claims.getIssuer()), "is from another issuer (iss)");
            require(claims.getAudience().contains(client.getValue()), "is for another client (aud)");
            require(
                    claims.getSubject() != null && claims.getExpirationTime() != null && claims.getIssueTime() != null,
                    "does not say sub, exp and iat");
            super.verify(claims, context);
            require(
                    party == null ? claims.getAudience().size() == 1 : party.equals(client.getValue()),
                    "is for another client (azp)");
            require(claims.getClaim("events") == null, "is a token of something else (events)");
            require(!claims.getIssueTime().toInstant().isAfter(latest), "is from a time to come (iat)");
        }

        private static void require(boolean right, String wrong) throws RefusedClaimException {
            if (!right) {
                throw new RefusedClaimException(wrong);
            }
        }
    }

    private static SignedJWT signed(JWT token) throws InvalidTokenException {
        if (token instanceof SignedJWT signed) {
            return signed;
        }
        throw new InvalidTokenException("the ID token is not signed");
    }

    private static JWSVerificationKeySelector<SecurityContext> selector(
            SignedJWT token, JWKSource<SecurityContext> keys) throws InvalidTokenException {
        if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
            throw new InvalidTokenException("the token is not signed with a key of the provider");
        }
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }
}
