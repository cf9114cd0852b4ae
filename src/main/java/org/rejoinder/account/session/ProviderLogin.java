package org.rejoinder.account.session;

import java.time.Instant;

/**
 * By what the OpenID provider says, somebody is signed in.
 *
 * @param identity a keyed digest of whom it means
 * @param session a keyed digest of the session there; empty if it told of none
 * @param provenAt when they last proved to be there; {@link #NEVER} if nobody says so
 */
public record ProviderLogin(String identity, String session, Instant provenAt) {

    public static final Instant NEVER = Instant.EPOCH;
}
