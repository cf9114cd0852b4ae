package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.http.key.BearerHeader;
import org.rejoinder.http.route.BodyLimit;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.server.RequestBody;

/**
 * Refuses bodies that are larger than their address takes or that are none, before anybody has read a parameter. Most were measured where they
 * came in ({@code server/RequestBodyFilter}); what was not is let in by its length, or because who sends it is signed in.
 */
public class BodyLimitFilter extends HttpFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final transient AccessRules accessRules;
    private final transient CurrentUser currentUser;

    @Inject
    public BodyLimitFilter(AccessRules accessRules, CurrentUser currentUser) {
        this.accessRules = accessRules;
        this.currentUser = currentUser;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestBody body = RequestBody.of(request);
        RequestBody.State state = body == null ? RequestBody.State.UNREAD : body.state();
        if (state == RequestBody.State.TOO_MANY) {
            ErrorPage.explain(request, "busy");
            response.setHeader("Retry-After", String.valueOf(ExceptionFilter.RETRY_AFTER_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (BadRequestServlet.refuses(request)) {
            chain.doFilter(request, response);
        } else if (state == RequestBody.State.MALFORMED) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (state == RequestBody.State.TOO_LARGE) {
            refuse(request, limit(request, false), response);
        } else if (state == RequestBody.State.WHOLE || isWithinLimit(request)) {
            if (isCutOff(request, body)) {
                response.setHeader("Connection", "close");
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
            } else {
                chain.doFilter(request, response);
            }
        } else {
            response.setHeader("Connection", "close");
            if (request.getContentLengthLong() < 0) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            } else {
                refuse(request, limit(request, isKnown(request)), response);
            }
        }
    }

    /**
     * Their browser still has the words of somebody whose session has ended.
     *
     * @param most bytes that are taken there
     */
    private void refuse(HttpServletRequest request, long most, HttpServletResponse response) throws IOException {
        boolean desk = accessRules
                .routeFor(request)
                .filter(route -> !route.isForAnybody())
                .isPresent();
        if (SiteArea.of(request) == SiteArea.API) {
            new Problem(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The body has more than " + most + " bytes.")
                    .send(response);
            return;
        }
        if (desk && !currentUser.isSignedIn()) {
            ErrorPage.explain(request, "ended");
        }
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    /** The server reads half a form as an empty one. */
    private static boolean isCutOff(HttpServletRequest request, RequestBody body) {
        String type = request.getContentType();
        if (body == null || body.state() != RequestBody.State.UNREAD || type == null || !type.startsWith(FORM)) {
            return false;
        }
        request.getParameterMap();
        return body.isCutOff();
    }

    private boolean isWithinLimit(HttpServletRequest request) {
        if (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null) {
            return true;
        }
        return request.getContentLengthLong() < 0
                ? isKnown(request)
                : request.getContentLengthLong() <= limit(request, isKnown(request));
    }

    /** Bytes. */
    private long limit(HttpServletRequest request, boolean known) {
        BodyLimit limit = accessRules.routeFor(request).map(Route::body).orElse(BodyLimit.FIELDS);
        return known ? limit.forSignedIn() : limit.forStrangers();
    }

    private boolean isKnown(HttpServletRequest request) {
        return accessRules
                .routeFor(request)
                .filter(found -> isKnown(found, request))
                .isPresent();
    }

    private boolean isKnown(Route route, HttpServletRequest request) {
        return route.takesFilesByKey() ? BearerHeader.isIn(request) : !route.isForAnybody() && currentUser.isSignedIn();
    }
}
