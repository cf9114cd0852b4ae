package org.rejoinder.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Addresses in clear, for the one who takes everything with them; nobody else needs this. */
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
}
