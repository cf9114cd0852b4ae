/**
 * What {@code /metrics} says of the site as a whole, in the product's words: what comes in and is decided, and what waits. Nobody
 * depends on it. What a package knows of itself alone it shows itself, through {@link org.rejoinder.background.Gauges}. Never says what
 * anybody wrote, or who they are.
 */
package org.rejoinder.metrics;
