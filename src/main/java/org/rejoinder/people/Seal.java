package org.rejoinder.people;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals addresses (AES-256-GCM) and digests them (HMAC-SHA-256); the digest is also what the ciphertext is bound to. */
@ApplicationScoped
public class Seal {

    private static final int FIRST_KEY = 1;

    private Aead aead;
    private KeyedDigest digest;

    protected Seal() {}

    @Inject
    public Seal(RootKey root) {
        aead = aead(root.derive("address seal", 32));
        digest = new KeyedDigest(root, "address digest");
    }

    public SealedAddress seal(EmailAddress address) {
        String found = digest(address);
        try {
            byte[] ciphertext = aead.encrypt(bytes(address.clear()), bytes(found));
            return new SealedAddress(found, Base64.getEncoder().encodeToString(ciphertext));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    EmailAddress open(SealedAddress sealed) {
        try {
            byte[] clear = aead.decrypt(Base64.getDecoder().decode(sealed.ciphertext()), bytes(sealed.digest()));
            return EmailAddress.parse(new String(clear, StandardCharsets.UTF_8)).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What finds an address without knowing it. */
    public String digest(EmailAddress address) {
        return digest.hexOf(address.clear());
    }

    private static Aead aead(byte[] key) {
        try {
            AeadConfig.register();
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(key.length)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.TINK)
                    .build();
            var aesGcm = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(FIRST_KEY)
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(aesGcm).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
