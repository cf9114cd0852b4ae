package org.rejoinder.account.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.settings.OpenIdSettings;
import org.rejoinder.support.Eventually;

class OpenIdClientTest {

    private static final String CLIENT = "rejoinder";
    private static final String SECRET = "a-secret-of-32-characters-or-more";
    private static final String NONCE = "n".repeat(64);
    private static final String VERIFIER = "v".repeat(64);
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final HostileProvider provider = new HostileProvider();
    private final OpenIdClient client = clientOf(provider.issuer());

    private static OpenIdClient clientOf(String issuer) {
        return new OpenIdClient(
                new OpenIdSettings(issuer, CLIENT, SECRET, List.of()),
                URI.create("https://news.example.org"),
                Duration.ofDays(7),
                Duration.ofSeconds(1),
                Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now(Clock.systemUTC()).plus(time));
    }

    private JWTClaimsSet.Builder idToken() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(CLIENT)
                .subject("ida")
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(5)))
                .claim("nonce", NONCE);
    }

    private JWTClaimsSet.Builder logoutToken() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(CLIENT)
                .subject("ida")
                .jwtID("1")
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(2)))
                .claim("events", Map.of(LOGOUT, Map.of()));
    }

    private OpenIdClient.Proof redeem() throws InvalidTokenException, ProviderUnavailableException {
        return client.redeem("code", NONCE, VERIFIER);
    }

    private void assertRefused(String idToken) {
        provider.give(idToken);
        assertThrows(InvalidTokenException.class, this::redeem);
    }

    @Test
    void the_browser_is_led_to_the_provider_with_a_challenge_a_state_and_a_nonce() throws Exception {
        String url = client.authorization("the-state", NONCE, VERIFIER, false).toString();

        assertTrue(url.startsWith(provider.issuer() + "/auth?"), url);
        for (String part : List.of(
                "response_type=code",
                "state=the-state",
                "nonce=" + NONCE,
                "code_challenge_method=S256",
                "redirect_uri=https%3A%2F%2Fnews.example.org%2Flogin%2Foidc%2Fcallback")) {
            assertTrue(url.contains(part), url);
        }
        assertFalse(url.contains(VERIFIER) || url.contains(SECRET) || url.contains("prompt"), url);
        assertTrue(url.contains("max_age=604800"), "asks when they proved who they are: " + url);
        assertTrue(client.authorization("s", NONCE, VERIFIER, true).toString().contains("max_age=0"));
    }

    @Test
    void a_token_that_the_provider_signed_for_this_site_counts_with_what_userinfo_adds() throws Exception {
        provider.give(provider.signed(idToken().build()));

        OpenIdClient.Proof proof = redeem();

        assertEquals("ida", proof.token().getSubject().getValue());
        assertTrue(proof.claims().verifiedAddress().isPresent());
    }

    static Stream<Arguments> wrong() {
        return Stream.<Map.Entry<String, UnaryOperator<JWTClaimsSet.Builder>>>of(
                        Map.entry("of another issuer", claims -> claims.issuer("https://evil.example")),
                        Map.entry(
                                "of an issuer that is spelled otherwise",
                                claims -> claims.issuer(claims.getClaims().get("iss") + "/")),
                        Map.entry("for another client", claims -> claims.audience("another")),
                        Map.entry(
                                "for several, and not for us first",
                                claims -> claims.audience(List.of(CLIENT, "another"))),
                        Map.entry(
                                "for several, by another",
                                claims -> claims.audience(List.of(CLIENT, "another"))
                                        .claim("azp", "another")),
                        Map.entry("for us, by another", claims -> claims.claim("azp", "another")),
                        Map.entry("for nobody", claims -> claims.audience(List.of())),
                        Map.entry("that has ended", claims -> claims.expirationTime(in(Duration.ofMinutes(-2)))),
                        Map.entry("without an end", claims -> claims.expirationTime(null)),
                        Map.entry("of tomorrow", claims -> claims.issueTime(in(Duration.ofMinutes(2)))),
                        Map.entry("with another nonce", claims -> claims.claim("nonce", "x".repeat(64))),
                        Map.entry("without a nonce", claims -> claims.claim("nonce", null)),
                        Map.entry("that does not count yet", claims -> claims.notBeforeTime(in(Duration.ofHours(1)))),
                        Map.entry("that signs out", claims -> claims.claim("events", Map.of(LOGOUT, Map.of()))),
                        Map.entry(
                                "of another access token", claims -> claims.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")),
                        Map.entry("of an empty name", claims -> claims.subject("")),
                        Map.entry("of a blank name", claims -> claims.subject(" ")),
                        Map.entry("of a session without a name", claims -> claims.claim("sid", "")),
                        Map.entry("of nobody", claims -> claims.subject(null)))
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void a_token_is_refused(String which, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertRefused(provider.signed(change.apply(idToken()).build()));
    }

    /** Nobody knows the nonce of a program, nor the access token beside it. */
    static Stream<Arguments> wrongForProgram() {
        return wrong().filter(each -> !each.get()[0].toString().contains("nonce")
                && !each.get()[0].toString().contains("access token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongForProgram")
    void a_program_is_refused_with_a_token(String which, UnaryOperator<JWTClaimsSet.Builder> change) {
        String token = provider.signed(change.apply(idToken()).build());

        assertThrows(InvalidTokenException.class, () -> client.bearerToken(token));
    }

    @Test
    void a_program_is_told_what_is_wrong_with_its_token_and_nothing_that_stands_in_it() {
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> reasons = Map.of(
                "the token is from another issuer (iss)", claims -> claims.issuer("https://other.example"),
                "the token is for another client (aud)", claims -> claims.audience("other"),
                "the token is for another client (azp)", claims -> claims.claim("azp", "other"),
                "the token has ended", claims -> claims.expirationTime(in(Duration.ofMinutes(-2))),
                "the token does not say sub, exp and iat", claims -> claims.issueTime(null),
                "the token is from a time to come (iat)", claims -> claims.issueTime(in(Duration.ofMinutes(2))));

        reasons.forEach((reason, change) -> {
            String token = provider.signed(change.apply(idToken()).build());
            var refused = assertThrows(InvalidTokenException.class, () -> client.bearerToken(token), reason);
            assertEquals(reason, refused.getMessage());
        });
    }

    @Test
    void a_program_comes_in_with_what_the_provider_signed_for_this_site_and_with_nothing_else() throws Exception {
        assertEquals(
                "ida",
                client.bearerToken(provider.signed(idToken()
                                .issueTime(in(Duration.ofSeconds(30)))
                                .expirationTime(in(Duration.ofSeconds(-30)))
                                .build()))
                        .getSubject());
        var ofSecret = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).build(), idToken().build());
        ofSecret.sign(new MACSigner(SECRET.getBytes()));
        var ofAnotherKind = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("first")
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                idToken().build());
        ofAnotherKind.sign(new RSASSASigner(provider.key()));
        for (String wrong : List.of(
                new PlainJWT(idToken().build()).serialize(),
                HostileProvider.signed(
                        HostileProvider.foreignKey("first"), idToken().build()),
                ofSecret.serialize(),
                ofAnotherKind.serialize(),
                provider.signed(logoutToken().build()),
                "a.b.c")) {
            assertThrows(InvalidTokenException.class, () -> client.bearerToken(wrong), wrong);
        }
    }

    @Test
    void clocks_may_be_half_a_minute_apart() throws Exception {
        provider.give(provider.signed(idToken()
                .issueTime(in(Duration.ofSeconds(30)))
                .expirationTime(in(Duration.ofSeconds(-30)))
                .build()));

        assertEquals("ida", redeem().token().getSubject().getValue());
    }

    @Test
    void what_is_not_signed_with_the_providers_own_key_is_no_token() throws Exception {
        assertRefused(new PlainJWT(idToken().build()).serialize());
        assertRefused(HostileProvider.signed(
                HostileProvider.foreignKey("first"), idToken().build()));
        for (byte[] known : List.of(
                provider.key().toRSAPublicKey().getEncoded(),
                provider.key().toPublicJWK().toJSONString().getBytes(),
                SECRET.getBytes())) {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                    idToken().build());
            token.sign(new MACSigner(known));
            assertRefused(token.serialize());
        }
        String whole = provider.signed(idToken().build());
        assertRefused(whole.substring(0, whole.lastIndexOf('.') + 1));
        assertRefused("nonsense");
    }

    @Test
    void a_logout_token_signs_nobody_in_and_an_id_token_nobody_out() throws Exception {
        assertRefused(provider.signed(logoutToken().build()));
        assertThrows(
                InvalidTokenException.class,
                () -> client.logoutToken(provider.signed(idToken().jwtID("1").build())));
        assertThrows(
                InvalidTokenException.class,
                () -> client.logoutToken(
                        provider.signed(logoutToken().claim("nonce", NONCE).build())));

        assertEquals(
                "ida",
                client.logoutToken(provider.signed(logoutToken().build()))
                        .getSubject()
                        .getValue());
    }

    @Test
    void a_logout_token_says_who_says_it_to_whom_when_and_of_whom() {
        for (JWTClaimsSet.Builder wrong : List.of(
                logoutToken().issuer("https://evil.example"),
                logoutToken().audience("another"),
                logoutToken().expirationTime(in(Duration.ofMinutes(-2))),
                logoutToken().issueTime(null),
                logoutToken().jwtID(null),
                logoutToken().subject(null),
                logoutToken().subject(""),
                logoutToken().subject(null).claim("sid", ""),
                logoutToken().claim("sid", " "),
                logoutToken().jwtID(" "),
                logoutToken().claim("events", null),
                logoutToken().claim("events", Map.of("another", Map.of())))) {
            assertThrows(InvalidTokenException.class, () -> client.logoutToken(provider.signed(wrong.build())));
        }
        assertThrows(
                InvalidTokenException.class,
                () -> client.logoutToken(new PlainJWT(logoutToken().build()).serialize()));
        assertThrows(InvalidTokenException.class, () -> client.logoutToken(""));
    }

    @Test
    void userinfo_of_somebody_else_counts_for_nobody() {
        provider.give(provider.signed(idToken().build()));
        provider.answer("/userinfo", "{\"sub\":\"eve\",\"email\":\"ida@example.org\",\"email_verified\":true}");

        assertThrows(InvalidTokenException.class, this::redeem);
    }

    @Test
    void a_new_key_is_looked_for_once_and_not_for_each_token_that_names_one() throws Exception {
        provider.give(provider.signed(idToken().build()));
        redeem();
        provider.changeKey();
        provider.give(provider.signed(idToken().build()));

        assertEquals("ida", redeem().token().getSubject().getValue());
        for (int i = 0; i < 20; i++) {
            provider.give(HostileProvider.signed(
                    HostileProvider.foreignKey("made up " + i), idToken().build()));
            assertThrows(Exception.class, this::redeem);
        }
        assertTrue(provider.timesAsked("/keys") <= 4, "asked " + provider.timesAsked("/keys") + " times");
    }

    @Test
    void a_provider_that_says_it_is_another_is_not_used() {
        provider.answer(
                "/.well-known/openid-configuration",
                HostileProvider.metadata("https://evil.example", provider.issuer()));

        assertThrows(ProviderUnavailableException.class, () -> client.authorization("s", NONCE, VERIFIER, false));
        assertTrue(client.isDown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7", "http://10.0.0.1", "http://metadata.internal", "ftp://localhost"})
    void nothing_is_asked_or_sent_in_clear_but_on_this_machine(String base) {
        provider.answer("/.well-known/openid-configuration", HostileProvider.metadata(provider.issuer(), base));

        assertThrows(ProviderUnavailableException.class, () -> client.authorization("s", NONCE, VERIFIER, false));
    }

    @Test
    void a_provider_elsewhere_leads_to_nothing_on_this_machine() {
        var connection = new ProviderConnection(URI.create("https://login.example.org"), Duration.ofSeconds(1));

        assertFalse(connection.reaches(URI.create(provider.issuer() + "/token")));
        assertFalse(connection.reaches(URI.create("http://127.0.0.1:8080/metrics")));
        assertFalse(connection.reaches(URI.create("https://user:password@login.example.org/token")));
        assertTrue(connection.reaches(URI.create("https://token.example.org/token")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless", "silence", "", "nonsense", "{}", "[]"})
    void a_provider_that_answers_nothing_or_without_an_end_is_down_and_nobody_waits(String answer) {
        provider.answer("/.well-known/openid-configuration", answer);
        long begun = System.nanoTime();

        assertThrows(ProviderUnavailableException.class, () -> client.authorization("s", NONCE, VERIFIER, false));
        assertThrows(ProviderUnavailableException.class, () -> client.authorization("s", NONCE, VERIFIER, false));

        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
        Eventually.within(
                Duration.ofSeconds(5),
                "who is down is asked once and left alone",
                () -> provider.timesAsked("/.well-known/openid-configuration") == 1);
    }

    @Test
    void nobody_is_led_elsewhere_by_an_answer() {
        try (var other = new HostileProvider()) {
            for (String path : List.of("/token", "/keys", "/userinfo")) {
                provider.give(provider.signed(idToken().build()));
                provider.answer(path, "redirect:" + other.issuer() + path);
                assertThrows(Exception.class, this::redeem);
            }
            provider.answer(
                    "/.well-known/openid-configuration",
                    "redirect:" + other.issuer() + "/.well-known/openid-configuration");
            assertThrows(
                    ProviderUnavailableException.class,
                    () -> clientOf(provider.issuer()).authorization("s", NONCE, VERIFIER, false));
            for (String path : List.of("/token", "/keys", "/userinfo", "/.well-known/openid-configuration")) {
                assertEquals(0, other.timesAsked(path), path);
            }
        }
    }

    @Test
    void a_provider_that_stops_answering_in_between_is_down_once_it_does_so_to_one_after_another() {
        provider.answer("/token", "silence");

        assertThrows(ProviderUnavailableException.class, this::redeem);
        assertThrows(ProviderUnavailableException.class, this::redeem);
        assertFalse(client.isDown(), "what is slow for one or two closes it to nobody");
        assertThrows(ProviderUnavailableException.class, this::redeem);
        assertTrue(client.isDown());
    }

    @Test
    void an_answer_without_an_end_is_the_fault_of_whom_it_is_about() {
        provider.give(provider.signed(idToken().build()));
        provider.answer("/userinfo", "endless");

        for (int i = 0; i < 5; i++) {
            assertThrows(InvalidTokenException.class, this::redeem);
        }
        assertFalse(client.isDown());
    }

    @Test
    void a_provider_that_cannot_be_reached_is_down_at_once() throws Exception {
        client.authorization("s", NONCE, VERIFIER, false);
        provider.close();

        assertThrows(ProviderUnavailableException.class, this::redeem);
        assertTrue(client.isDown());
    }

    @Test
    void whoever_is_led_back_by_another_provider_is_refused() throws Exception {
        assertTrue(client.isFromHere(""));
        assertTrue(client.isFromHere(provider.issuer()));
        assertFalse(client.isFromHere("https://evil.example"));

        provider.answer(
                "/.well-known/openid-configuration",
                HostileProvider.metadata(provider.issuer(), provider.issuer())
                        .replaceFirst("\\{", "{\"authorization_response_iss_parameter_supported\":true,"));
        assertFalse(clientOf(provider.issuer()).isFromHere(""), "one that always says who it is has not said so");
    }

    @Test
    void who_proved_who_they_are_before_they_were_asked_has_not_proved_it_anew() {
        Instant begun = Instant.parse("2026-11-29T12:00:00Z");

        assertTrue(OpenIdSignIn.isProvenSince(begun, begun.plusSeconds(20)));
        assertTrue(OpenIdSignIn.isProvenSince(begun, begun.minusSeconds(30)), "a clock that is late");
        assertFalse(OpenIdSignIn.isProvenSince(begun, begun.minusSeconds(300)));
        assertFalse(OpenIdSignIn.isProvenSince(begun, ProviderLogin.NEVER));
    }

    @Test
    void the_provider_proves_that_somebody_was_there_when_it_says_and_never_later_than_now() {
        Instant now = Instant.parse("2026-11-29T12:00:00Z");

        assertEquals(now.minusSeconds(300), OpenIdSignIn.provenAt(Date.from(now.minusSeconds(300)), now));
        assertEquals(now, OpenIdSignIn.provenAt(Date.from(now.plusSeconds(50)), now), "a clock that is early");
        assertEquals(ProviderLogin.NEVER, OpenIdSignIn.provenAt(Date.from(now.plusSeconds(3600)), now));
        assertEquals(ProviderLogin.NEVER, OpenIdSignIn.provenAt(null, now));
    }

    @Test
    void nothing_that_strangers_write_is_in_the_log_and_no_nesting_breaks_anything() {
        String line = "x Refused: wrong password from 192.0.2.7";
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"RS256\",\"jku\":\"" + line + "\"}").getBytes());
        for (String token : List.of(
                forged + ".e30.eA",
                provider.signed(logoutToken().issuer(line).build()),
                provider.signed(logoutToken().audience(line).build()))) {
            var refused = assertThrows(InvalidTokenException.class, () -> client.logoutToken(token));
            assertFalse(refused.getMessage().contains("192.0.2.7"), refused.getMessage());
            assertNull(refused.getCause());
        }
        provider.give(provider.signed(idToken().claim("nonce", line).build()));
        String reason = assertThrows(InvalidTokenException.class, this::redeem).getMessage();
        assertFalse(reason.contains("192.0.2.7"), reason);
        provider.answer("/.well-known/openid-configuration", HostileProvider.metadata("https://" + line, line));
        String down = assertThrows(
                        ProviderUnavailableException.class,
                        () -> clientOf(provider.issuer()).authorization("s", NONCE, VERIFIER, false))
                .getMessage();
        assertFalse(down.contains("192.0.2.7"), down);
        String deep = Base64.getUrlEncoder().encodeToString(("{\"a\":" + "[".repeat(90_000)).getBytes());
        String lines = Base64.getUrlEncoder().encodeToString("{\"alg\":\"x\\n2026 INFO all is well\"}".getBytes());
        for (String token : List.of(deep + ".e30.AAAA", lines + ".e30.AAAA", "\n".repeat(1000), "a".repeat(200_000))) {
            String words = assertThrows(InvalidTokenException.class, () -> client.logoutToken(token))
                    .getMessage();
            assertTrue(words.matches("the (logout )?token [a-z ]+"), words);
        }
    }
}
