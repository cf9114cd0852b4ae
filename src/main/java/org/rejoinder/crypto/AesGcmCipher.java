package org.rejoinder.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** AES-256-GCM under a key of its own purpose; what is sealed opens only together with what it belongs to. */
public final class AesGcmCipher {

    private static final int KEY = 1;

    private final Aead aead;

    public AesGcmCipher(RootKey root, String purpose) {
        this(root.derive(purpose, 32));
    }

    AesGcmCipher(byte[] key) {
        aead = aead(key);
    }

    public String seal(String text, String owner) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(bytes(text), bytes(owner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DecryptionException if it was sealed with another key or for another owner, or is not sealed at all */
    public String open(String sealed, String owner) {
        try {
            byte[] clear = aead.decrypt(Base64.getDecoder().decode(sealed), bytes(owner));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DecryptionException(e);
        }
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
                    .setIdRequirement(KEY)
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
