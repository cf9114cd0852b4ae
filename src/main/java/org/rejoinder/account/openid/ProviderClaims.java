package org.rejoinder.account.openid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.account.Account;
import org.rejoinder.account.Role;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.settings.OpenIdSettings.RoleRule;

/**
 * What the provider says of somebody, in one document or two.
 *
 * @param documents the ID token first, which is signed
 */
record ProviderClaims(List<Map<String, Object>> documents) {

    private static final String NAMELESS = "New person";

    /**
     * Only one that the provider says it has verified, in the same document (OpenID Connect Core 1.0, 5.1), and nowhere that it
     * has not. It is taken as it stands: what would have to be cleaned is somebody else's, or none.
     */
    Optional<EmailAddress> verifiedAddress() {
        if (documents.stream().anyMatch(ProviderClaims::isUnverified)) {
            return Optional.empty();
        }
        return documents.stream()
                .filter(claims -> Boolean.TRUE.equals(claims.get("email_verified")))
                .flatMap(claims -> text(claims, "email").stream())
                .findFirst()
                .flatMap(EmailAddress::parseAsItStands);
    }

    /** Some write it in quotation marks. */
    private static boolean isUnverified(Map<String, Object> claims) {
        return "false".equals(String.valueOf(claims.get("email_verified")));
    }

    /** The highest of those that its claims give. */
    Optional<Role> role(List<RoleRule> rules) {
        return rules.stream()
                .filter(rule -> documents.stream().anyMatch(claims -> has(claims, rule)))
                .map(rule -> Role.valueOf(rule.role()))
                .max(Role::compareTo);
    }

    /** Never an address. */
    String name() {
        return Stream.of("name", "nickname", "preferred_username")
                .flatMap(claim -> documents.stream().flatMap(claims -> text(claims, claim).stream()))
                .map(name -> TextNormalizer.normalize(name)
                        .replaceAll("\\p{C}+|\\s+", " ")
                        .strip())
                .filter(name -> !name.isEmpty() && !name.contains("@"))
                .map(name -> name.codePointCount(0, name.length()) <= Account.LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, Account.LONGEST_NAME)))
                .findFirst()
                .orElse(NAMELESS);
    }

    private static Optional<String> text(Map<String, Object> claims, String claim) {
        return Optional.ofNullable(claims.get(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static boolean has(Map<String, Object> claims, RoleRule rule) {
        Object value = at(claims, rule.claim());
        return value instanceof Collection<?> several
                ? several.contains(rule.value())
                : rule.value().equals(value);
    }

    /** A name as it is, which may have dots in it, or else the way to it. */
    private static Object at(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : null;
    }
}
