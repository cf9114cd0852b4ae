package org.rejoinder.outbound;

/**
 * What was answered.
 *
 * @param retryAfter as its head has it; null for nothing
 * @param body as far as anybody reads
 * @param cut whether there was more of it
 */
public record OutboundAnswer(int status, String retryAfter, String body, boolean cut) {}
