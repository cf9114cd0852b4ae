package org.rejoinder.http.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rejoinder.account.key.KeyToken;
import org.rejoinder.http.Problem;
import org.rejoinder.http.route.Routes;

/**
 * Refuses a key that came anywhere but in the one header for it, on the one part of the site that takes keys: addresses stand in logs and histories,
 * and whoever sent it there would do so again if it worked. The log names the key by its public part, so that its owner can revoke it.
 */
public class MisplacedKeyFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(MisplacedKeyFilter.class.getName());

    /** A key, and where it came. */
    private record Misplaced(KeyToken key, String where) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Misplaced> misplaced = misplaced(request);
        if (misplaced.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String where = misplaced.get().where();
        LOG.log(
                Level.WARNING,
                "Refused: the API key {0} came in {1}, where others can read it; it had better be revoked",
                new Object[] {misplaced.get().key(), where});
        response.setHeader("Cache-Control", "no-store");
        if (Routes.isForPrograms(request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse(""))) {
            new Problem(
                            HttpServletResponse.SC_BAD_REQUEST,
                            "A key came in " + where
                                    + ". It goes into the header, as Authorization: Bearer, and nowhere else."
                                    + " Others may have read it: revoke it and make another.")
                    .send(response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Optional<Misplaced> misplaced(HttpServletRequest request) {
        Optional<Misplaced> inAddress = in(request.getQueryString(), "the query of an address")
                .or(() -> in(request.getRequestURI(), "the path of an address"));
        boolean forPrograms = Routes.isForPrograms(request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse(""));
        return inAddress.or(() -> forPrograms
                ? inOtherHeader(request)
                : in(request.getHeader("Authorization"), "a request for a page, which takes none"));
    }

    private static Optional<Misplaced> inOtherHeader(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .filter(name -> !name.equalsIgnoreCase("Authorization") || !BearerHeader.isIn(request))
                .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
                .flatMap(value -> in(value, "another header").stream())
                .findFirst();
    }

    private static Optional<Misplaced> in(String text, String where) {
        return Stream.ofNullable(text)
                .flatMap(each -> KeyToken.within(each).stream())
                .map(key -> new Misplaced(key, where))
                .findFirst();
    }
}
