package org.rejoinder.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/**
 * Answers HEAD with what GET would, of which the server sends the header alone (RFC 9110, 9.3.2). Jakarta REST would count the bytes of a body that
 * is larger than its buffer as none.
 */
@PreMatching
public class HeadFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            request.setMethod(HttpMethod.GET);
        }
    }
}
