package org.rejoinder.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/**
 * Redirects of the libraries tell paths, as {@link Redirects} does. The container would write the name that the client called
 * it by before the path, and {@code http}, wherever the site is seen.
 */
public class RelativeRedirectFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) {
                if (response.isCommitted()) {
                    throw new IllegalStateException("A part of the page has been sent");
                }
                response.resetBuffer();
                Redirects.found(response, resolved(request.getRequestURI(), location));
            }
        });
    }

    /** @param location absolute, or relative to the path of the request */
    static String resolved(String path, String location) {
        return location.startsWith("/")
                ? location
                : URI.create(path).resolve(location).toString();
    }
}
