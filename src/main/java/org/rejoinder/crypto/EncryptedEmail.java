package org.rejoinder.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An address as the database holds it: a keyed digest to find it by, and a ciphertext. */
@Embeddable
public class EncryptedEmail {

    @Column(name = "email_digest", nullable = false)
    private String digest;

    @Column(name = "email_sealed", nullable = false)
    private String ciphertext;

    /** Null if it was sealed before secrets could be changed. */
    @Column(name = "sealed_with")
    private String sealedWith;

    protected EncryptedEmail() {}

    EncryptedEmail(String digest, String ciphertext, String sealedWith) {
        this.digest = digest;
        this.ciphertext = ciphertext;
        this.sealedWith = sealedWith;
    }

    String digest() {
        return digest;
    }

    String ciphertext() {
        return ciphertext;
    }

    boolean isSealedWith(String fingerprint) {
        return fingerprint.equals(sealedWith);
    }

    boolean isBoundToItsDigest() {
        return sealedWith == null;
    }
}
