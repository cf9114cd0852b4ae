package org.rejoinder.exchange.export;

/** @param withAddresses whether the email addresses of readers and of those at the desk leave with the rest */
public record ExportOptions(boolean withAddresses) {}
