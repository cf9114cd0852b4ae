package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses in clear, for the one who takes everything with them, and of the one who brings it; nobody else needs this. */
@ApplicationScoped
public class ExportedEmails {

    @Inject
    private EmailEncryption encryption;

    /**
     * Of a row that was read as it is.
     *
     * @param owner as the class of the row says ({@link EmailOwner#owner})
     * @param sealedWith null if the row has none
     * @throws DecryptionException if no key that is here opens it for this owner
     */
    public String open(String owner, String digest, String ciphertext, String sealedWith) {
        return encryption
                .open(new EncryptedEmail(digest, ciphertext, sealedWith), owner)
                .clear();
    }

    /** For a row that is written as it is. */
    public SealedEmail seal(String owner, EmailSpelling spelling, EmailAddress address) {
        EncryptedEmail sealed = encryption.seal(address, spelling.of(address), owner);
        return new SealedEmail(sealed.digest(), sealed.ciphertext(), encryption.fingerprint());
    }
}
