package org.rejoinder.mail;

/** The mail server has taken a letter of which many say the same. Fired in the transaction that notes it. */
public record BulkLetterSent(long writer) {}
