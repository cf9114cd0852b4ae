package org.rejoinder.people;

/** An address as it was sealed before it was bound to its owner. */
public record FormerAddress(String digest, String sealed) {

    public static FormerAddress of(String address, String secret) {
        EmailAddress clear = EmailAddress.parse(address).orElseThrow();
        String digest = new AddressKeys(secret).digest(clear.clear());
        var seal = new KeyedSeal(new Derivation(secret).derive("address seal", 32));
        return new FormerAddress(digest, seal.seal(clear.clear(), digest));
    }
}
