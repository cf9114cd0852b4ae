package org.rejoinder.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;

/** PBKDF2-HMAC-SHA-512 at the cost that the OWASP Password Storage Cheat Sheet asks for (210,000 rounds). */
@ApplicationScoped
public class PasswordHasher {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;

    private static final Map<String, String> COST = Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            String.valueOf(ROUNDS),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "64");

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobody;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(COST);
        nobody = hash(UUID.randomUUID() + " " + UUID.randomUUID());
    }

    /** However its letters are composed: keyboards differ in that. */
    String hash(String password) {
        return pbkdf2.generate(composed(password).toCharArray());
    }

    boolean matches(String password, Account account) {
        return matches(password, account.passwordHash());
    }

    /** Earlier versions kept it as it was typed. */
    private boolean matches(String password, String hash) {
        String composed = composed(password);
        return pbkdf2.verify(composed.toCharArray(), hash)
                || !composed.equals(password) && pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Whether it was made when less was asked for. Its form: algorithm, rounds, salt and key between colons. */
    static boolean isWeak(String hash) {
        String[] parts = hash.split(":");
        return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < ROUNDS;
    }

    /** For an account whose owner has chosen none: no password matches it. */
    String unknown() {
        return nobody;
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Takes as long as a real comparison, so that the time of an answer does not tell who has an account. */
    void matchNobody(String password) {
        matches(password, nobody);
    }
}
