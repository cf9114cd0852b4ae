package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A form that is sent has its fields in its body. The server takes them from the address as well, which stands in logs and
 * histories, and first: a link would fill in what somebody else sends.
 */
public class BodyFieldsFilter extends HttpFilter {

    private final transient AccessRules accessRules;

    @Inject
    public BodyFieldsFilter(AccessRules accessRules) {
        this.accessRules = accessRules;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean both = request.getMethod().equals("POST") && request.getQueryString() != null;
        chain.doFilter(
                both && !accessRules.takesFieldsFromAddress(request) ? new BodyFields(request) : request, response);
    }
}
