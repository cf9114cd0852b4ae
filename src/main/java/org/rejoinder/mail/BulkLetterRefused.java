package org.rejoinder.mail;

/**
 * The mail server will never take a letter of which many say the same, because of whom it is for. Fired in the transaction that notes it.
 */
public record BulkLetterRefused(long writer) {}
