package org.rejoinder.account.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.account.Role;
import org.rejoinder.settings.OpenIdSettings.RoleRule;

class ProviderClaimsTest {

    private static final List<RoleRule> RULES = List.of(
            new RoleRule("groups", "writers", "AUTHOR"),
            new RoleRule("groups", "admins", "ADMINISTRATOR"),
            new RoleRule("groups", "editors", "EDITOR"),
            new RoleRule("realm_access.roles", "mods", "MODERATOR"),
            new RoleRule("https://example.org/role", "writer", "CONTRIBUTOR"));

    private static ProviderClaims of(Map<String, Object> claims) {
        return new ProviderClaims(List.of(claims));
    }

    @Test
    void an_address_counts_once_the_provider_has_verified_it() {
        assertTrue(of(Map.of("email", "ida@example.org", "email_verified", true))
                .verifiedAddress()
                .isPresent());
        for (Object other : List.of(false, "true", 1, List.of(true))) {
            assertFalse(of(Map.of("email", "ida@example.org", "email_verified", other))
                    .verifiedAddress()
                    .isPresent());
        }
        assertFalse(of(Map.of("email", "ida@example.org")).verifiedAddress().isPresent());
        assertFalse(of(Map.of("email", "no address", "email_verified", true))
                .verifiedAddress()
                .isPresent());
        assertFalse(of(Map.of("email", List.of("ida@example.org"), "email_verified", true))
                .verifiedAddress()
                .isPresent());
    }

    @Test
    void one_document_verifies_nothing_in_another() {
        var claims = new ProviderClaims(
                List.of(Map.of("email", "ida@example.org"), Map.of("sub", "ida", "email_verified", true)));

        assertFalse(claims.verifiedAddress().isPresent());
    }

    @Test
    void one_document_that_calls_the_address_unverified_is_enough() {
        Map<String, Object> verified = Map.of("email", "ida@example.org", "email_verified", true);
        for (Object unverified : List.of(false, "false")) {
            Map<String, Object> denied = Map.of("email", "ida@example.org", "email_verified", unverified);
            assertFalse(new ProviderClaims(List.of(verified, denied))
                    .verifiedAddress()
                    .isPresent());
            assertFalse(new ProviderClaims(List.of(denied, verified))
                    .verifiedAddress()
                    .isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ida@example.org\u200b",
                "\u202eida@example.org",
                "\u2066ida@example.org",
                " ida@example.org",
                "ida@example.org\n",
                "ida@example.org\u3164",
                "i\u00adda@example.org",
                "ida\uff20example.org",
                "ida@example.org\u0000"
            })
    void an_address_that_would_have_to_be_cleaned_is_none(String claimed) {
        assertFalse(of(Map.of("email", claimed, "email_verified", true))
                .verifiedAddress()
                .isPresent());
    }

    @Test
    void the_highest_role_that_the_claims_give_counts() {
        assertEquals(
                Optional.of(Role.EDITOR),
                of(Map.of("groups", List.of("writers", "editors", "others"))).role(RULES));
        assertEquals(
                Optional.of(Role.ADMINISTRATOR), of(Map.of("groups", "admins")).role(RULES));
        assertEquals(
                Optional.of(Role.MODERATOR),
                of(Map.of("realm_access", Map.of("roles", List.of("mods")))).role(RULES));
        assertEquals(
                Optional.of(Role.CONTRIBUTOR),
                of(Map.of("https://example.org/role", "writer")).role(RULES));
        assertEquals(
                Optional.empty(),
                of(Map.of("groups", List.of("Admins", "admins "))).role(RULES));
        assertEquals(Optional.empty(), of(Map.of("groups", "admins")).role(List.of()));
        assertEquals(Optional.empty(), of(Map.of("realm_access", "mods")).role(RULES));
    }

    @ParameterizedTest
    @CsvSource({
        "Ida Berg, ida, Ida Berg",
        "ida@example.org, ida, ida",
        "ida@example.org, ida@example.org, New person",
        "' ', ida, ida"
    })
    void nobody_goes_by_an_address(String name, String preferred, String expected) {
        assertEquals(
                expected,
                of(Map.of("name", name, "preferred_username", preferred)).name());
    }

    @Test
    void a_name_is_one_line_without_what_turns_letters_around_and_as_long_as_names_are() {
        assertEquals("Ida Berg", of(Map.of("name", "Ida\n\u202eBerg\u0000")).name());
        assertEquals(100, of(Map.of("name", "x".repeat(1000))).name().length());
    }
}
