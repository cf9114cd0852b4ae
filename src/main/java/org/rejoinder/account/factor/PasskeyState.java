package org.rejoinder.account.factor;

/**
 * What an authenticator said of a key last.
 *
 * @param signCount how often it has signed; 0 where it does not count. One that counts backwards is a copy
 * @param backupEligible whether it may be on several devices; that never changes
 */
record PasskeyState(long signCount, boolean backupEligible) {}
