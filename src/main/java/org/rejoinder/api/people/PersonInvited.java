package org.rejoinder.api.people;

/**
 * Somebody who has just been invited.
 *
 * @param link with which they choose a password, only where there is no mail server to send it; nobody is told it again
 */
public record PersonInvited(PersonItem person, String link) {}
