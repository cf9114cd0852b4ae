package org.rejoinder.api;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.http.Problem;
import org.rejoinder.http.ResponseStatus;

/**
 * A change is about what was read: an answer says in its {@code ETag} what that is, {@code If-Match} says it back, and what has changed since is
 * not changed again unseen (RFC 9110, 13.1.1; RFC 6585, 3).
 */
public final class Precondition {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private Precondition() {}

    /** With the tag of what is sent. */
    public static Response tagged(Response.ResponseBuilder answer, Object entity, String etag) {
        return answer.entity(entity).header(HttpHeaders.ETAG, etag).build();
    }

    public static Response tagged(Object entity, String etag) {
        return tagged(Response.ok(), entity, etag);
    }

    /**
     * The tag that a request was shown.
     *
     * @param what is to be changed
     */
    public static String required(String what, String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(
                    ResponseStatus.PRECONDITION_REQUIRED,
                    "If-Match takes the ETag of the %s as it was read: it is changed as it was shown.".formatted(what));
        }
        return ifMatch.strip();
    }

    public static ProblemException malformed(String what) {
        return ProblemException.invalid(
                HttpHeaders.IF_MATCH, "The ETag of the %s as it was read, with its quotes.".formatted(what));
    }

    /** The tag of what has one version after another. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that a request was shown. */
    public static int requiredVersion(String what, String ifMatch) {
        Matcher matcher = VERSION.matcher(required(what, ifMatch));
        if (!matcher.matches()) {
            throw malformed(what);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** @param etag of now */
    public static ProblemException stale(String detail, String etag) {
        return stale(detail, etag, Map.of());
    }

    /**
     * @param etag of now; null if nothing is left
     * @param members that say more of it
     */
    public static ProblemException stale(String detail, String etag, Map<String, String> members) {
        Map<String, String> all = new LinkedHashMap<>(members);
        if (etag != null) {
            all.put("etag", etag);
        }
        return new ProblemException(
                new Problem(HttpServletResponse.SC_PRECONDITION_FAILED, detail, List.of(), all),
                etag == null ? Map.of() : Map.of(HttpHeaders.ETAG, etag));
    }
}
