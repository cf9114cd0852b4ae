package org.rejoinder.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An address as the database holds it: a keyed digest to find it by, and a ciphertext. */
@Embeddable
public class SealedAddress {

    @Column(name = "email_digest", nullable = false)
    private String digest;

    @Column(name = "email_sealed", nullable = false)
    private String ciphertext;

    protected SealedAddress() {}

    SealedAddress(String digest, String ciphertext) {
        this.digest = digest;
        this.ciphertext = ciphertext;
    }

    String digest() {
        return digest;
    }

    String ciphertext() {
        return ciphertext;
    }
}
