package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parameters of a request without those of its address, which come first (Servlet 6.0, 3.1). */
final class BodyFields extends HttpServletRequestWrapper {

    /** Where on its page a reply is written; its form is read elsewhere, and by itself. */
    private static final Set<String> PLACES = Set.of("replies", "order");

    /** How many values of each name the address brings. */
    private final Map<String, Integer> inAddress = new HashMap<>();

    BodyFields(HttpServletRequest request) {
        super(request);
        for (String pair : request.getQueryString().split("&")) {
            inAddress.merge(decoded(pair.split("=", 2)[0]), 1, Integer::sum);
        }
        inAddress.keySet().removeAll(PLACES);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] all = super.getParameterValues(name);
        int fromAddress = inAddress.getOrDefault(name, 0);
        if (all == null || fromAddress == 0) {
            return all;
        }
        return all.length <= fromAddress ? null : Arrays.copyOfRange(all, fromAddress, all.length);
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> fields = new TreeMap<>();
        super.getParameterMap().keySet().forEach(name -> {
            String[] values = getParameterValues(name);
            if (values != null) {
                fields.put(name, values);
            }
        });
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
