package org.rejoinder.account.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.settings.Settings;

/** Whether what a browser hands in was signed by a passkey, for this site, over this challenge (WebAuthn, section 7). */
@ApplicationScoped
class PasskeyVerifier {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
                    .stream()
                    .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                    .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    private URI site;

    protected PasskeyVerifier() {}

    @Inject
    PasskeyVerifier(Settings settings) {
        site = settings.site();
    }

    /** Which domain the keys are for. */
    String domain() {
        return site.getHost();
    }

    Optional<RegistrationData> registration(String json) {
        return attempt(() -> manager.parseRegistrationResponseJSON(json));
    }

    Optional<AuthenticationData> authentication(String json) {
        return attempt(() -> manager.parseAuthenticationResponseJSON(json));
    }

    /** Over which it says that it was signed. */
    static String challenge(CollectedClientData said) {
        return said == null || said.getChallenge() == null
                ? ""
                : new String(said.getChallenge().getValue(), StandardCharsets.UTF_8);
    }

    boolean holds(RegistrationData data, String challenge) {
        return attempt(() ->
                        manager.verify(data, new RegistrationParameters(server(challenge), ALGORITHMS, true, true)))
                .isPresent();
    }

    /** @param verified whether its owner must have shown the authenticator who they are */
    boolean holds(AuthenticationData data, Passkey passkey, String challenge, boolean verified) {
        PasskeyState state = passkey.state();
        var kept = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                state.backupEligible(),
                null,
                state.signCount(),
                credential(passkey),
                null,
                null,
                null,
                null);
        return attempt(() -> manager.verify(
                        data, new AuthenticationParameters(server(challenge), kept, null, verified, true)))
                .isPresent();
    }

    String written(AttestedCredentialData credential) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(credentials.convert(credential));
    }

    /** By which its authenticator finds it. */
    byte[] number(Passkey passkey) {
        return credential(passkey).getCredentialId();
    }

    private AttestedCredentialData credential(Passkey passkey) {
        return credentials.convert(Base64.getUrlDecoder().decode(passkey.credential()));
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.toString()))
                .rpId(domain())
                .challenge(new DefaultChallenge(challenge.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** Anybody can hand in anything: what cannot be read is none. */
    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (WebAuthnException | UncheckedIOException | IllegalArgumentException | NullPointerException notOne) {
            return Optional.empty();
        }
    }
}
