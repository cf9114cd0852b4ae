package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Links that let whoever has them do one kind of thing until a day. A ticket is what it is about and its end, in the open,
 * with 128 bits that only this site can have put there (HMAC-SHA-256, cut as RFC 2104 allows). What it is about are numbers:
 * never an address. A wrong one, one of another kind and one that has ended are all the same: none.
 */
@ApplicationScoped
public class SignedTokens {

    private static final int SIGNATURE = 16;

    private HmacSha256 digest;

    protected SignedTokens() {}

    @Inject
    public SignedTokens(RootKey root) {
        digest = new HmacSha256(root, "ticket");
    }

    /** @param about letters, digits and hyphens */
    public String issue(String kind, String about, Instant ends) {
        String said = about + "." + Long.toString(ends.getEpochSecond(), Character.MAX_RADIX);
        return said + "." + signature(kind, said);
    }

    /** @return what it is about */
    public Optional<String> open(String kind, String ticket, Instant now) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 3 || !isSigned(kind, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[1], Character.MAX_RADIX));
        return Optional.of(parts[0]).filter(about -> now.isBefore(ends));
    }

    private boolean isSigned(String kind, String said, String signature) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                signature(kind, said).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String kind, String said) {
        byte[] whole = digest.of(kind + " " + said);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SIGNATURE));
    }
}
