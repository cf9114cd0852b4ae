package org.rejoinder.account.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rejoinder.settings.OpenIdSettings;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0). Before somebody is led there it must have answered a moment
 * ago; for everything else what it last said is good. Whoever is not there is not asked again by everybody who comes.
 */
final class OpenIdProvider {

    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class.getName());

    private static final Duration THERE_FOR = Duration.ofSeconds(30);
    private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(10);

    /** A new key is looked for when one is unknown, but not by each token that names one. */
    private static final Duration BETWEEN_LOOKS_AT_KEYS = Duration.ofSeconds(30);

    private static final Duration KEYS_GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration KEYS_WAITED_FOR = Duration.ofSeconds(15);

    private final OpenIdSettings settings;
    private final ProviderConnection connection;
    private final Clock clock;

    private OIDCProviderMetadata metadata;
    private JWKSource<SecurityContext> keys;
    private URI keysAt;
    private volatile Instant askAgainAt = Instant.MIN;
    private volatile boolean down;

    OpenIdProvider(OpenIdSettings settings, ProviderConnection connection, Clock clock) {
        this.settings = settings;
        this.connection = connection;
        this.clock = clock;
    }

    /** Whether it did not answer a moment ago. Waits for nobody who is asking. */
    boolean isDown() {
        return down && clock.instant().isBefore(askAgainAt);
    }

    /** Of a provider that is there. */
    synchronized OIDCProviderMetadata present() throws ProviderUnavailableException {
        if (!clock.instant().isBefore(askAgainAt)) {
            ask();
        }
        if (down) {
            throw new ProviderUnavailableException("the provider is not there");
        }
        return metadata;
    }

    /** As it was last told. */
    synchronized OIDCProviderMetadata known() throws ProviderUnavailableException {
        return metadata == null ? present() : metadata;
    }

    synchronized JWKSource<SecurityContext> keys() throws ProviderUnavailableException {
        known();
        return keys;
    }

    /** It did not answer somebody who came back from it. */
    void markDown() {
        askAgainAt = clock.instant().plus(LEFT_ALONE_FOR);
        down = true;
    }

    private void ask() {
        try {
            URI url = URI.create(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
            keep(OIDCProviderMetadata.parse(connection.get(url)));
            askAgainAt = clock.instant().plus(THERE_FOR);
            down = false;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "The OpenID provider " + settings.issuer() + " cannot be used: " + e.getMessage(),
                    e);
            markDown();
        }
    }

    private void keep(OIDCProviderMetadata told) throws ParseException, MalformedURLException {
        if (!told.getIssuer().getValue().equals(settings.issuer())) {
            throw new ParseException("it says that it is " + told.getIssuer());
        }
        if (Stream.of(told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI())
                .anyMatch(endpoint -> endpoint == null || !connection.reaches(endpoint))) {
            throw new ParseException("an address that it names is missing or not encrypted");
        }
        if (!told.getJWKSetURI().equals(keysAt)) {
            keysAt = told.getJWKSetURI();
            keys = JWKSourceBuilder.create(keysAt.toURL(), connection)
                    .cache(KEYS_GOOD_FOR.toMillis(), KEYS_WAITED_FOR.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_LOOKS_AT_KEYS.toMillis())
                    .build();
        }
        metadata = told;
    }
}
