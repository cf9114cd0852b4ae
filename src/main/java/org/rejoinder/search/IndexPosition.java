package org.rejoinder.search;

import java.time.Instant;

/**
 * The last change that an index knows of.
 *
 * @param at when it was noted: another time under this number is another site's
 */
record IndexPosition(long number, Instant at) {}
