package org.rejoinder.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id (RFC 9106) at the cost that the OWASP Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane.
 * Earlier versions kept PBKDF2, which is still read.
 */
@ApplicationScoped
public class PasswordHasher {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";

    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** In the form of earlier versions, of a key that no password has. */
    private static final String NOBODY_EARLIER =
            "PBKDF2WithHmacSHA512:210000:" + "A".repeat(43) + "=:" + "A".repeat(86) + "==";

    private final SecureRandom random = new SecureRandom();
    private final Argon2Function argon2 = Argon2Function.getInstance(
            KIBIBYTES, PASSES, LANES, KEY_BYTES, Argon2.ID, Argon2Function.ARGON2_VERSION_13);

    /** Many at once would be no faster, and take memory that readers need. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobody;

    @PostConstruct
    void prepare() {
        nobody = hash(UUID.randomUUID() + " " + UUID.randomUUID());
    }

    /** However its letters are composed: keyboards differ in that. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inPlace(() -> argon2.hash(bytes(composed(password)), salt).getResult());
    }

    boolean matches(String password, Account account) {
        return matches(password, account.passwordHash());
    }

    /**
     * As much work whoever it is and whether there is anybody, so that the time of an answer tells neither.
     *
     * @param earlierLeft whether there are accounts whose password has the form of earlier versions
     */
    boolean matches(String password, Optional<Account> account, boolean earlierLeft) {
        String hash = account.map(Account::passwordHash).orElse(nobody);
        boolean matches = matches(password, hash);
        if (earlierLeft) {
            matches(password, isEarlier(hash) ? nobody : NOBODY_EARLIER);
        }
        return matches && account.isPresent();
    }

    private boolean matches(String password, String hash) {
        String composed = composed(password);
        return isEarlier(hash)
                ? pbkdf2.verify(composed.toCharArray(), hash)
                        // The first versions kept it as it was typed
                        || !composed.equals(password) && pbkdf2.verify(password.toCharArray(), hash)
                : inPlace(() -> argon2.check(bytes(composed), bytes(hash)));
    }

    private static boolean isEarlier(String hash) {
        return !hash.startsWith("$");
    }

    /** Whether it was made when less or something else was asked for. */
    static boolean isWeak(String hash) {
        return !hash.startsWith(PREFIX);
    }

    /** For an account whose owner has chosen none: no password matches it. */
    String unknown() {
        return nobody;
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }
}
