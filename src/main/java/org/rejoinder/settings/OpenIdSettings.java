package org.rejoinder.settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The OpenID provider that people may sign in through.
 *
 * @param issuer as the provider spells it: its slash at the end, or none, is part of it
 * @param roles which claim gives which role; empty: roles are given here alone, and nobody has an account by themselves
 */
public record OpenIdSettings(String issuer, String clientId, String clientSecret, List<RoleRule> roles) {

    /**
     * Whoever has this value of this claim has this role.
     *
     * @param claim its name, or a path of names between dots
     */
    public record RoleRule(String claim, String value, String role) {}

    private static final String ISSUER = "rejoinder.oidc.issuer";
    private static final String CLIENT = "rejoinder.oidc.client-id";
    private static final String SECRET = "rejoinder.oidc.client-secret";
    private static final String ROLES = "rejoinder.oidc.roles";
    private static final Set<String> KNOWN = Set.of("CONTRIBUTOR", "AUTHOR", "MODERATOR", "EDITOR", "ADMINISTRATOR");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static Optional<OpenIdSettings> read(SettingsReader settingsReader) {
        Optional<String> client = settingsReader.text(CLIENT);
        Optional<String> secret = settingsReader.text(SECRET);
        Optional<String> roles = settingsReader.text(ROLES);
        Optional<String> issuer = settingsReader.text(ISSUER);
        if (issuer.isEmpty() && (client.isPresent() || secret.isPresent() || roles.isPresent())) {
            throw new StartupException(ISSUER + ": got none; takes the address of the provider that the other"
                    + " settings of rejoinder.oidc belong to");
        }
        return issuer.map(value -> new OpenIdSettings(
                issuer(value), needed(client, CLIENT), needed(secret, SECRET), roles(roles.orElse(""))));
    }

    /** Whether what is sent there can be read by nobody in between: it is encrypted, or does not leave this machine. */
    public static boolean isPrivate(URI url) {
        return url.getHost() != null
                && url.getUserInfo() == null
                && ("https".equalsIgnoreCase(url.getScheme())
                        || "http".equalsIgnoreCase(url.getScheme()) && LOOPBACK.contains(url.getHost()));
    }

    private static String issuer(String value) {
        String takes = "the address of an OpenID provider, like https://login.example.org, with https unless it is"
                + " on this machine";
        URI url = SettingsReader.address(ISSUER, value, takes);
        if (!isPrivate(url) || url.getQuery() != null) {
            throw StartupException.because(ISSUER, value, takes);
        }
        return value;
    }

    private static String needed(Optional<String> value, String name) {
        return value.orElseThrow(
                () -> new StartupException(name + ": got none; takes what the provider gave for this site"));
    }

    private static List<RoleRule> roles(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> rule(each, value))
                .toList();
    }

    /** Names of claims have colons in them more often than their values. */
    private static RoleRule rule(String text, String all) {
        int role = text.lastIndexOf('=');
        int value = text.lastIndexOf(':', role);
        if (role < 0 || value <= 0 || value + 1 == role || !KNOWN.contains(text.substring(role + 1))) {
            throw StartupException.because(
                    ROLES,
                    all,
                    "claims and roles like groups:admins=ADMINISTRATOR,groups:writers=AUTHOR; roles are"
                            + " CONTRIBUTOR, AUTHOR, MODERATOR, EDITOR and ADMINISTRATOR");
        }
        return new RoleRule(text.substring(0, value), text.substring(value + 1, role), text.substring(role + 1));
    }

    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
