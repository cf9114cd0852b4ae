package org.rejoinder.moderation;

import java.util.Map;
import org.rejoinder.moderation.writer.RetentionCategory;

/**
 * For how long things are kept.
 *
 * @param days in the order of the page
 */
public record RetentionSettings(int version, Map<RetentionCategory, Integer> days) {}
