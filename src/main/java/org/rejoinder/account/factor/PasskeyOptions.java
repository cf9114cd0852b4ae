package org.rejoinder.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.factor.PasskeyChallenges.Purpose;
import org.rejoinder.json.JsonBuilders;

/** What a browser is asked, as the JSON that WebAuthn (level 3, section 5.1) defines. */
@ApplicationScoped
public class PasskeyOptions {

    /** ES256, EdDSA, RS256: what the specification recommends. */
    private static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    @Inject
    private PasskeyVerifier verifier;

    @Inject
    private PasskeyChallenges challenges;

    @Inject
    private Passkeys passkeys;

    @Inject
    private PasskeyOwner passkeyOwner;

    /** For whoever has given the account's password. The device keeps a name and a number that says nothing. */
    public String toAdd(Account owner, String site) {
        JsonArrayBuilder algorithms = JsonBuilders.array();
        ALGORITHMS.forEach(each ->
                algorithms.add(JsonBuilders.object().add("type", "public-key").add("alg", each)));
        return JsonBuilders.object()
                .add("challenge", encoded(challenges.issue(Purpose.ADD, owner.id())))
                .add("rp", JsonBuilders.object().add("id", verifier.domain()).add("name", site))
                .add(
                        "user",
                        JsonBuilders.object()
                                .add("id", encoded(passkeyOwner.handle(owner.id())))
                                .add("name", owner.name())
                                .add("displayName", owner.name()))
                .add("pubKeyCredParams", algorithms)
                .add("excludeCredentials", named(owner.id()))
                .add("attestation", "none")
                .add(
                        "authenticatorSelection",
                        JsonBuilders.object()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .build()
                .toString();
    }

    /** For whoever comes: the device says who they are. */
    public String toSignIn() {
        return request(challenges.issue(Purpose.SIGN_IN, PasskeyChallenges.NOBODY))
                .add("userVerification", "required")
                .build()
                .toString();
    }

    /** For whoever is signed in, and is to prove again that it is them. */
    public String toConfirm(Account owner) {
        return fromOneOf(owner.id(), Purpose.CONFIRM, "required");
    }

    public String afterPassword(SecondStep step) {
        return fromOneOf(step.account(), Purpose.SECOND_STEP, "preferred");
    }

    private String fromOneOf(long account, Purpose purpose, String verification) {
        return request(challenges.issue(purpose, account))
                .add("allowCredentials", named(account))
                .add("userVerification", verification)
                .build()
                .toString();
    }

    private JsonObjectBuilder request(String challenge) {
        return JsonBuilders.object().add("challenge", encoded(challenge)).add("rpId", verifier.domain());
    }

    private JsonArrayBuilder named(long account) {
        JsonArrayBuilder some = JsonBuilders.array();
        passkeys.of(account)
                .forEach(each -> some.add(
                        JsonBuilders.object().add("type", "public-key").add("id", encoded(verifier.number(each)))));
        return some;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
