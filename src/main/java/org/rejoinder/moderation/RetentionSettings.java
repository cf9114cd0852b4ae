package org.rejoinder.moderation;

import java.util.Map;

/**
 * For how long things are kept.
 *
 * @param days in the order of the page
 */
public record RetentionSettings(int version, Map<Kept, Integer> days) {}
