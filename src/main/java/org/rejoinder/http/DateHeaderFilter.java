package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** When an answer was given, which the server leaves out and RFC 9110, 6.6.1 asks for. */
public class DateHeaderFilter extends HttpFilter {

    private final transient Clock clock;

    @Inject
    public DateHeaderFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setDateHeader("Date", clock.instant().toEpochMilli());
        chain.doFilter(request, response);
    }
}
