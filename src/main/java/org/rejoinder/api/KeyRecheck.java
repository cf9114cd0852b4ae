package org.rejoinder.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.CurrentKey;
import org.rejoinder.account.key.Scope;
import org.rejoinder.http.Problem;

/** Looks at the key of a request again: while a file came in, it may have been revoked, and the role of its owner changed. */
@ApplicationScoped
public class KeyRecheck {

    @Inject
    private ApiKeys keys;

    @Inject
    private CurrentKey current;

    /** @throws ProblemException if it opens nothing any more (401), or its owner may not do that any more (403) */
    public void require(Scope scope) {
        if (!keys.isGood(current.access())) {
            throw new ProblemException(
                    new Problem(
                            HttpServletResponse.SC_UNAUTHORIZED,
                            "This key opens nothing any more: it was revoked, or has ended, while the file came in. Nothing of it was kept."),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""));
        }
        if (!keys.isFor(current.access(), scope)) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "The owner of this key may not do that any more: their role was changed while the file came in. Nothing of it was kept.");
        }
    }
}
