package org.rejoinder.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address of a list with what was asked of it, so that its next part can be named.
 *
 * @param path behind {@link RestApplication#PATH}
 * @param parameters as they were given; those without a value are left out of an address
 */
public record ListAddress(String path, Map<String, String> parameters) {

    public static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /** @param value null if it was not given */
    public ListAddress with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value == null ? null : value.toString());
        return new ListAddress(path, more);
    }

    /** @param place of the last one that is shown */
    public String after(Object place, ApiLinks links) {
        return with("after", place).in(links);
    }

    public String in(ApiLinks links) {
        return links.resource(path, parameters);
    }
}
