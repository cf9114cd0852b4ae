package org.rejoinder.account.openid;

/** By their own wish the provider signs them in no longer. Fired in the transaction that says so. */
public record ProviderUnlinked(long account) {}
