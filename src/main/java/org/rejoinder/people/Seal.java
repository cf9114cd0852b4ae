package org.rejoinder.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals addresses (AES-256-GCM) and digests them (HMAC-SHA-256); the digest is also what the ciphertext is bound to. */
@ApplicationScoped
public class Seal {

    private KeyedSeal sealed;
    private KeyedDigest digest;

    protected Seal() {}

    @Inject
    public Seal(RootKey root) {
        sealed = new KeyedSeal(root, "address seal");
        digest = new KeyedDigest(root, "address digest");
    }

    public SealedAddress seal(EmailAddress address) {
        String found = digest(address);
        return new SealedAddress(found, sealed.seal(address.clear(), found));
    }

    EmailAddress open(SealedAddress address) {
        return EmailAddress.parse(sealed.open(address.ciphertext(), address.digest()))
                .orElseThrow();
    }

    /** What finds an address without knowing it. */
    public String digest(EmailAddress address) {
        return digest.hexOf(address.clear());
    }
}
