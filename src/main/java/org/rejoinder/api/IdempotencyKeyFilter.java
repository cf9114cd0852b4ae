package org.rejoinder.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Refuses a key against doing something twice where there is none: whoever relied on one that is passed over would send again, and have two. Which
 * operations take one their methods say.
 */
public class IdempotencyKeyFilter implements ContainerRequestFilter {

    public static final String HEADER = "Idempotency-Key";

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST)
                && request.getHeaderString(HEADER) != null
                && !isTakenBy(resource.getResourceMethod())) {
            throw ProblemException.invalid(
                    HEADER,
                    "This operation takes none: nothing was done. Send it without, and after a lost answer look first whether it was done.");
        }
    }

    private static boolean isTakenBy(Method operation) {
        return Stream.of(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .filter(Objects::nonNull)
                .anyMatch(header -> header.value().equals(HEADER));
    }
}
