package org.rejoinder.moderation.writer;

import org.rejoinder.failure.ConflictException;

/** The policy says something of as many writers as it can. */
public final class TooManyStandingsException extends ConflictException {}
