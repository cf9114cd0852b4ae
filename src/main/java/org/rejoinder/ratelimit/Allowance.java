package org.rejoinder.ratelimit;

import java.time.Duration;
import java.util.Optional;
import org.rejoinder.settings.RateLimit;

/**
 * How it stands with a key after something was taken, or could not be.
 *
 * @param limit what each key has
 * @param remaining how many more of that cost can be taken now
 * @param full when all of it can be taken again
 * @param retryAfter how long to wait for what was asked for; empty if it was taken
 */
public record Allowance(RateLimit limit, long remaining, Duration full, Optional<Duration> retryAfter) {}
