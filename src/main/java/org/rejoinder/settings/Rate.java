package org.rejoinder.settings;

import java.time.Duration;

/** So many in a time. */
public record Rate(int count, Duration time) {}
