package org.rejoinder.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.settings.ThreadMark;

/** Gives each request that is not answered by a ready page a number, which the log and the page of an error have. */
public class RequestNumberFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ThreadMark mark = RequestNumber.begin(request);
        try {
            chain.doFilter(request, response);
        } finally {
            mark.end();
        }
    }
}
