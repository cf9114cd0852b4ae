package org.rejoinder.settings;

import java.time.Duration;

/** So many in a time. */
public record RateLimit(int count, Duration time) {}
