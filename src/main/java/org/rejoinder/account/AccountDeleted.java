package org.rejoinder.account;

/** There is no such account any more: only its number stands on what was done by it. Fired in the transaction that deletes it. */
public record AccountDeleted(long account) {}
