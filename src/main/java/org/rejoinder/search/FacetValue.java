package org.rejoinder.search;

/**
 * What the found can be narrowed to.
 *
 * @param name as it is shown
 * @param count how much is left then
 */
public record FacetValue<T>(T value, String name, int count) {}
