package org.rejoinder.account.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(10);

    /** In a row: what is slow or broken for one of them closes nothing to the others. */
    private static final int FAILURES = 3;

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
    private final AtomicInteger failures = new AtomicInteger();
    private String told = "";
    private Instant toldAt = Instant.MIN;
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

    /** Somebody who came back from it. */
    void answered() {
        failures.set(0);
    }

    /** It did not answer somebody who came back: nobody can reach it, or it fails for one after another. */
    void failed(IOException fault) {
        if (fault instanceof ConnectException || failures.incrementAndGet() >= FAILURES) {
            failures.set(0);
            markDown();
        }
    }

    private void markDown() {
        askAgainAt = clock.instant().plus(LEFT_ALONE_FOR);
        down = true;
    }

    private void ask() {
        try {
            URI url = URI.create(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration");
            keep(OIDCProviderMetadata.parse(connection.get(url)));
            askAgainAt = clock.instant().plus(THERE_FOR);
            down = false;
            told = "";
        } catch (MalformedURLException | ParseException | IllegalArgumentException e) {
            unusable("what it says of itself cannot be read");
        } catch (IOException e) {
            unusable(e.getMessage());
        }
    }

    /** @param reason in words of ours; once in a while for each */
    private void unusable(String reason) {
        Instant now = clock.instant();
        if (!reason.equals(told) || !now.isBefore(toldAt.plus(BETWEEN_COMPLAINTS))) {
            LOG.warning("The OpenID provider " + settings.issuer() + " cannot be used: " + reason);
            told = reason;
            toldAt = now;
        }
        markDown();
    }

    private void keep(OIDCProviderMetadata told) throws IOException {
        if (!told.getIssuer().getValue().equals(settings.issuer())) {
            throw new IOException("it says that it is another");
        }
        if (Stream.of(told.getAuthorizationEndpointURI(), told.getTokenEndpointURI(), told.getJWKSetURI())
                .anyMatch(endpoint -> endpoint == null || !connection.reaches(endpoint))) {
            throw new IOException("an address that it names is missing or not encrypted");
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
