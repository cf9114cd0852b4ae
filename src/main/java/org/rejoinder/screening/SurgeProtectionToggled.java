package org.rejoinder.screening;

import java.time.Instant;

/**
 * A wave of spam has put the brake on, or is over. Fired in the transaction that says so.
 *
 * @param inflow replies in the last minute
 * @param usual replies in a usual minute
 */
public record SurgeProtectionToggled(boolean on, long inflow, double usual, Instant at) {}
