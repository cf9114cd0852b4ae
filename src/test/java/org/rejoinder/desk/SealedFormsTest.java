package org.rejoinder.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.crypto.RootKey;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.route.BodyLimit;
import org.rejoinder.http.route.Routes;

class SealedFormsTest {

    private final SealedForms sealedForms = new SealedForms(
            new RootKey() {
                @Override
                public byte[] derive(String purpose, int bytes) {
                    return new byte[bytes];
                }
            },
            null,
            null);

    @ParameterizedTest
    @ValueSource(strings = {"/login/kept", "/login/factor", "/login/passkey", "/login/oidc"})
    void the_longest_form_that_is_taken_goes_through_every_page_that_asks_somebody_to_sign_in(String path) {
        int longest = (int) BodyLimit.TEXT.forStrangers();
        String typed = "a".repeat(longest - "text=".length());
        String kept = sealedForms.seal(
                new PendingForm("/desk/articles/new", Map.of("text", List.of(typed))), "x".repeat(100));

        long sent = "kept=".length()
                + URLEncoder.encode(kept, StandardCharsets.UTF_8).length();
        // With address, password, and where they are led afterwards
        long others = BodyLimit.FIELDS.forStrangers();

        long limit = Routes.of(path).orElseThrow().body().forStrangers();
        assertTrue(sent + others <= limit, path + " takes " + limit + ", and gets " + sent);
    }
}
