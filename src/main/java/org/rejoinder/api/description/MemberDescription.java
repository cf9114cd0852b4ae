package org.rejoinder.api.description;

/**
 * A parameter of an address, or a member of a body.
 *
 * @param place where a parameter stands; empty for a member
 * @param type with its limits, in words
 */
public record MemberDescription(String name, String place, boolean required, String type, String description) {}
