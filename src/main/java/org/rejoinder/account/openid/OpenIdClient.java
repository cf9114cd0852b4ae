package org.rejoinder.account.openid;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.settings.OpenIdSettings;

/** Says to the provider, and hears from it, what the protocol asks for; who that is here is decided elsewhere. */
final class OpenIdClient {

    /** What was proven: a token, and what the userinfo endpoint added to it. */
    record Proof(IDTokenClaimsSet token, ProviderClaims claims) {}

    static final String CALLBACK = "/login/oidc/callback";

    private static final int OK = 200;

    private final OpenIdSettings settings;
    private final URI site;
    private final ClientID client;
    private final ProviderConnection connection;
    private final OpenIdProvider provider;
    private final OpenIdTokens tokens;
    private final Duration oldestProof;

    /** @param oldestProof how long ago they may have proved to the provider who they are */
    OpenIdClient(OpenIdSettings settings, URI site, Duration oldestProof, Duration patience, Clock clock) {
        this.oldestProof = oldestProof;
        this.settings = settings;
        this.site = site;
        client = new ClientID(settings.clientId());
        connection = new ProviderConnection(URI.create(settings.issuer()), patience);
        provider = new OpenIdProvider(settings, connection, clock);
        tokens = new OpenIdTokens(settings, clock);
    }

    boolean isDown() {
        return provider.isDown();
    }

    /** Where the browser is sent. @param again whether they have to prove anew who they are */
    URI authorization(String state, String nonce, String verifier, boolean again) throws ProviderUnavailableException {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), client, callback())
                .endpointURI(provider.present().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256);
        // With an age that it may have, it has to say when they proved who they are (OpenID Connect Core 1.0, 2)
        return (again
                        ? request.prompt(Prompt.Type.LOGIN).maxAge(0)
                        : request.maxAge(Math.toIntExact(oldestProof.toSeconds())))
                .build()
                .toURI();
    }

    /**
     * Whether it is this provider that leads back (RFC 9207).
     *
     * @param issuer empty if it does not say
     */
    boolean isFromHere(String issuer) throws ProviderUnavailableException {
        return issuer.isEmpty()
                ? !provider.known().supportsAuthorizationResponseIssuerParam()
                : issuer.equals(settings.issuer());
    }

    Proof redeem(String code, String nonce, String verifier)
            throws InvalidTokenException, ProviderUnavailableException {
        OIDCProviderMetadata metadata = provider.known();
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), callback(), new CodeVerifier(verifier));
        var request = new TokenRequest.Builder(metadata.getTokenEndpointURI(), authentication(metadata), grant).build();
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send(connection));
            if (!response.indicatesSuccess()) {
                throw new InvalidTokenException("the provider gives no token for the code");
            }
            var given = (OIDCTokenResponse) response.toSuccessResponse();
            IDTokenClaimsSet token = tokens.checked(given.getOIDCTokens(), new Nonce(nonce), provider.keys());
            var proof = new Proof(token, new ProviderClaims(documents(token, given, metadata)));
            provider.answered();
            return proof;
        } catch (AnswerTooLargeException e) {
            throw new InvalidTokenException("the provider's answer is too large");
        } catch (IOException e) {
            provider.failed(e);
            throw new ProviderUnavailableException("the provider " + e.getMessage());
        } catch (ParseException e) {
            throw new InvalidTokenException("the provider's answer cannot be read");
        }
    }

    /** Providers put an address and what people belong to into either, and most into the second. */
    private List<Map<String, Object>> documents(
            IDTokenClaimsSet token, OIDCTokenResponse given, OIDCProviderMetadata metadata)
            throws IOException, ParseException, InvalidTokenException {
        List<Map<String, Object>> documents = new ArrayList<>();
        documents.add(token.toJSONObject());
        URI endpoint = metadata.getUserInfoEndpointURI();
        if (endpoint != null && connection.reaches(endpoint)) {
            var answer = new UserInfoRequest(endpoint, given.getOIDCTokens().getAccessToken())
                    .toHTTPRequest()
                    .send(connection);
            if (answer.getStatusCode() != OK) {
                throw new InvalidTokenException("the provider tells nothing of whom it means");
            }
            Map<String, Object> told = answer.getBodyAsJSONObject();
            if (!token.getSubject().getValue().equals(told.get("sub"))) {
                throw new InvalidTokenException("the provider tells of somebody else than it means");
            }
            documents.add(told);
        }
        return documents;
    }

    /** Where the browser is sent after signing out here. No token goes with it: there may be an address in it. */
    Optional<URI> endOfSession() throws ProviderUnavailableException {
        return Optional.ofNullable(provider.present().getEndSessionEndpointURI())
                .filter(connection::reaches)
                .map(endpoint ->
                        new LogoutRequest(endpoint, null, null, client, URI.create(site + "/"), null, null).toURI());
    }

    LogoutTokenClaimsSet logoutToken(String token) throws InvalidTokenException, ProviderUnavailableException {
        return tokens.checked(token, provider.keys());
    }

    JWTClaimsSet bearerToken(String token) throws InvalidTokenException, ProviderUnavailableException {
        return tokens.checkedBearer(token, provider.keys());
    }

    private URI callback() {
        return URI.create(site + CALLBACK);
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        var secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean posted = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return posted ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }
}
