package org.rejoinder.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;
import org.rejoinder.settings.OpenIdSettings;

/**
 * Checks what the provider has signed, for this site, with a key of its own: never with what others know, too, so that
 * neither {@code none} nor a signature by the client's secret is one (OpenID Connect Core 1.0, 3.1.3.7).
 */
final class OpenIdTokens {

    private static final int CLOCK_SKEW_SECONDS = 60;
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final Issuer issuer;
    private final ClientID client;

    OpenIdTokens(OpenIdSettings settings) {
        issuer = new Issuer(settings.issuer());
        client = new ClientID(settings.clientId());
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> some = new HashSet<>(JWSAlgorithm.Family.RSA);
        some.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(some);
    }

    IDTokenClaimsSet checked(JWT token, Nonce nonce, JWKSource<SecurityContext> keys)
            throws InvalidTokenException, ProviderUnavailableException {
        var validator = new IDTokenValidator(issuer, client, selector(signed(token), keys), null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        try {
            IDTokenClaimsSet claims = validator.validate(token, nonce);
            if (claims.getAuthorizedParty() != null
                    && !claims.getAuthorizedParty().getValue().equals(client.getValue())) {
                throw new InvalidTokenException("the ID token is for another client");
            }
            return claims;
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("the provider's keys cannot be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidTokenException("the ID token is refused: " + e.getMessage(), e);
        }
    }

    LogoutTokenClaimsSet checked(String token, JWKSource<SecurityContext> keys)
            throws InvalidTokenException, ProviderUnavailableException {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            var validator = new LogoutTokenValidator(issuer, client, false, selector(signed, keys), null);
            return validator.validate(signed);
        } catch (KeySourceException e) {
            throw new ProviderUnavailableException("the provider's keys cannot be read", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new InvalidTokenException("the logout token is refused: " + e.getMessage(), e);
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
            throw new InvalidTokenException("is not signed with a key of the provider");
        }
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }
}
