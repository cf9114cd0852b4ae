package org.rejoinder.crypto;

/** An address as it was sealed before it was bound to its owner. */
public record LegacyAddress(String digest, String sealed) {

    public static LegacyAddress of(String address, String secret) {
        EmailAddress clear = EmailAddress.parse(address).orElseThrow();
        String digest = new EmailKeys(secret).digest(clear.clear());
        var seal = new AesGcmCipher(new KeyDerivation(secret).derive("address seal", 32));
        return new LegacyAddress(digest, seal.seal(clear.clear(), digest));
    }
}
