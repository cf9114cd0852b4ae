package org.rejoinder.account.openid;

/**
 * What the provider adds to the address that leads back; empty for what it does not.
 *
 * @param issuer who it is (RFC 9207)
 */
public record ProviderAnswer(String code, String issuer) {}
