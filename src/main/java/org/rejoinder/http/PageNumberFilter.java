package org.rejoinder.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives each page of a list one address: the first has no number, and what is no number of a page (nothing, a sign, a fraction,
 * leading zeros, digits of another script, two of them) leads nowhere, whichever list it is.
 */
public class PageNumberFilter extends HttpFilter {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final String FIRST = "1";

    /** @param isPaged whether there can be a second page */
    private record Numbered(Pattern addresses, String parameter, boolean isPaged) {

        Numbered(String addresses, String parameter, boolean isPaged) {
            this(Pattern.compile(addresses), parameter, isPaged);
        }

        boolean takes(String[] given) {
            return given.length == 1 && NUMBER.matcher(given[0]).matches() && (isPaged || given[0].equals(FIRST));
        }
    }

    private static final List<Numbered> NUMBERED = List.of(
            new Numbered("/|/(tags|authors|series)/[^/]+|/archive/[^/]+/[^/]+|/search", "page", true),
            new Numbered("/archive|/corrections", "page", false),
            new Numbered("/articles/[^/]+", "replies", true));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getQueryString() == null
                || !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (Numbered numbered : NUMBERED) {
            String[] given = request.getParameterValues(numbered.parameter());
            if (given != null && numbered.addresses().matcher(path).matches()) {
                if (!numbered.takes(given)) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                } else if (given[0].equals(FIRST)) {
                    Redirects.forGood(response, withoutNumber(request, numbered.parameter()));
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static String withoutNumber(HttpServletRequest request, String parameter) {
        String rest = Arrays.stream(request.getQueryString().split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals(parameter + "=" + FIRST))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    }
}
