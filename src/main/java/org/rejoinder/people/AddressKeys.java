package org.rejoinder.people;

/** What one secret makes of addresses. */
final class AddressKeys {

    private static final int FINGERPRINT = 8;

    private final KeyedSeal seal;
    private final KeyedDigest digest;
    private final String fingerprint;

    AddressKeys(String secret) {
        var derivation = new Derivation(secret);
        seal = new KeyedSeal(derivation.derive("address seal", 32));
        digest = new KeyedDigest(derivation.derive("address digest", 32));
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
    SealedAddress seal(EmailAddress address, String spelling, String owner) {
        return new SealedAddress(digest(spelling), seal.seal(address.clear(), owner), fingerprint);
    }

    /** @throws CannotOpen if it was sealed for another owner or with another secret */
    EmailAddress open(SealedAddress address, String owner) {
        String bound = address.isBoundToItsDigest() ? address.digest() : owner;
        return EmailAddress.kept(seal.open(address.ciphertext(), bound));
    }

    /** Whether it was sealed with this secret; of old ones nobody can tell before trying. */
    boolean mayOpen(SealedAddress address) {
        return address.isBoundToItsDigest() || address.isSealedWith(fingerprint);
    }
}
