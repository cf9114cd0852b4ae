package org.rejoinder.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.rejoinder.http.key.BearerHeader;

/** Scripts of any site may read what everybody may read; they can send nothing from there (Fetch, 3.2). */
@PreMatching
public class CrossOriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ONE_DAY = "86400";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(Response.noContent().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (BearerHeader.isOf(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            // Of somebody's own
            return;
        }
        if (request.getMethod().equals(HttpMethod.GET)) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
        } else if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
            headers.putSingle("Access-Control-Allow-Methods", "GET, HEAD");
            headers.putSingle("Access-Control-Allow-Headers", "If-None-Match");
            headers.putSingle("Access-Control-Max-Age", ONE_DAY);
        }
    }
}
