package org.rejoinder.crypto;

/** An address as the columns of a row have it. */
public record SealedEmail(String digest, String ciphertext, String sealedWith) {

    @Override
    public String toString() {
        return "SealedEmail[…]";
    }
}
