package org.rejoinder.account.openid;

/** From now on the provider signs them in. Fired in the transaction that says so. */
public record ProviderLinked(long account) {}
