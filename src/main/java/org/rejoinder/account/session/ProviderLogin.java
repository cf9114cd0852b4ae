package org.rejoinder.account.session;

/**
 * By what the OpenID provider says, somebody is signed in.
 *
 * @param identity a keyed digest of whom it means
 * @param session a keyed digest of the session there; empty if it told of none
 */
public record ProviderLogin(String identity, String session) {}
