package org.rejoinder.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rejoinder.ratelimit.Allowance;

/** What a program is told of a limit (draft-ietf-httpapi-ratelimit-headers-10), so that it need not run into it. */
public final class RateLimitFields {

    private RateLimitFields() {}

    /** @param policy the name of what is limited */
    public static Map<String, String> of(String policy, Allowance allowance) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(
                                policy,
                                allowance.limit().count(),
                                allowance.limit().time().toSeconds()));
        fields.put(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                policy, allowance.remaining(), allowance.full().toSeconds()));
        allowance
                .retryAfter()
                .ifPresent(wait -> fields.put(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1)));
        return fields;
    }
}
