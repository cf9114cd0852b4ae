package org.rejoinder.crypto;

/** What one secret makes of addresses. */
final class EmailKeys {

    private static final int FINGERPRINT = 8;

    private final AesGcmCipher seal;
    private final HmacSha256 digest;
    private final String fingerprint;

    EmailKeys(String secret) {
        var keyDerivation = new KeyDerivation(secret);
        seal = new AesGcmCipher(keyDerivation.derive("address seal", 32));
        digest = new HmacSha256(keyDerivation.derive("address digest", 32));
        fingerprint = digest.hexOf("fingerprint").substring(0, FINGERPRINT);
    }

    /** Says which secret it was, and nothing of it. */
    String fingerprint() {
        return fingerprint;
    }

    /** @param spelling by which it is to be found */
    String digest(String spelling) {
        return digest.hexOf(spelling);
    }

    /**
     * @param spelling by which it is to be found
     * @param owner whom it is bound to: in another's place it does not open
     */
    EncryptedEmail seal(EmailAddress address, String spelling, String owner) {
        return new EncryptedEmail(digest(spelling), seal.seal(address.clear(), owner), fingerprint);
    }

    /** @throws DecryptionException if it was sealed for another owner or with another secret */
    EmailAddress open(EncryptedEmail address, String owner) {
        String bound = address.isBoundToItsDigest() ? address.digest() : owner;
        return EmailAddress.kept(seal.open(address.ciphertext(), bound));
    }

    /** Whether it was sealed with this secret; of old ones nobody can tell before trying. */
    boolean mayOpen(EncryptedEmail address) {
        return address.isBoundToItsDigest() || address.isSealedWith(fingerprint);
    }
}
