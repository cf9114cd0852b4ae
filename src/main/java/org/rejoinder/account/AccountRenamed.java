package org.rejoinder.account;

/**
 * Somebody goes by another name at the desk. Fired in the transaction that says so.
 *
 * @param former name
 */
public record AccountRenamed(long account, String former) {}
