package org.rejoinder.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.http.UrlAliases;
import org.rejoinder.http.key.BearerHeader;
import org.rejoinder.http.route.Routes;

/**
 * A request for a page as the page gets to see it: for all of it, whatever the reader has already, and with the parameters
 * alone that make one page differ from another. What is not in its address can make no difference, and so two readers with
 * one address get one page.
 */
final class CacheableRequest extends HttpServletRequestWrapper {

    private static final int LONGEST = 500;

    private static final Set<String> CONDITIONS =
            Set.of("if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "if-range", "range");

    private final Map<String, String> parameters;
    private final String address;
    private final boolean isForPrograms;

    /** @param path within the application */
    private CacheableRequest(HttpServletRequest request, String path) {
        super(request);
        isForPrograms = path.startsWith("/api/");
        parameters = request.getQueryString() == null ? Map.of() : KnownParameters.at(path, request::getParameter);
        address = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + '=' + parameter.getValue())
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    static Optional<CacheableRequest> in(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads
                        && path.length() <= LONGEST
                        && path.indexOf(';') < 0
                        && Routes.mayBeCached(path)
                        && (!path.startsWith("/api/") || isPlain(path, request))
                        && !UrlAliases.asksByNumber(request)
                ? Optional.of(new CacheableRequest(request, path))
                : Optional.empty();
    }

    /** What a program asks for wrongly, or with a key, is for {@code api} to answer. */
    private static boolean isPlain(String path, HttpServletRequest request) {
        return !BearerHeader.isIn(request) && KnownParameters.areAllOf(path, request.getQueryString());
    }

    /** In one spelling, however it was asked for. */
    String address() {
        return PathSpelling.of(getRequestURI()) + address;
    }

    boolean isForHeadersOnly() {
        return super.getMethod().equals("HEAD");
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getHeader(String name) {
        return isCondition(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return isCondition(name) ? -1 : super.getDateHeader(name);
    }

    private static boolean isCondition(String header) {
        return CONDITIONS.stream().anyMatch(header::equalsIgnoreCase);
    }

    /** Jakarta REST reads its parameters here; where a page leads on, it leads on with what was asked. */
    @Override
    public String getQueryString() {
        return isForPrograms ? canonicalQuery() : super.getQueryString();
    }

    private String canonicalQuery() {
        return parameters.isEmpty()
                ? null
                : parameters.entrySet().stream()
                        .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    @Override
    public String getParameter(String name) {
        return parameters.get(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.containsKey(name) ? new String[] {parameters.get(name)} : null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters.keySet().stream().collect(Collectors.toMap(name -> name, this::getParameterValues));
    }
}
