/**
 * Work that nobody waits for: what runs by itself again and again, every night, or soon after somebody asked for it; how it
 * went, for the log, {@code /health/ready} and {@code /metrics}. Nobody else schedules anything or starts a thread. Must not
 * know what any of the work is.
 */
package org.rejoinder.background;
