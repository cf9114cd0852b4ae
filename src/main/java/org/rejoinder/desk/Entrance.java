package org.rejoinder.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.gate.ClientAddress;
import org.rejoinder.gate.Throttle;
import org.rejoinder.settings.Rate;

/** Signs people in, but not as fast as somebody who guesses passwords would like. Only wrong guesses count. */
@ApplicationScoped
class Entrance {

    private static final Rate FOR_AN_ACCOUNT = new Rate(10, Duration.ofMinutes(10));
    private static final Rate FOR_A_NETWORK = new Rate(60, Duration.ofMinutes(10));

    @Inject
    private SecurityContext security;

    @Inject
    private ClientAddress clients;

    private final Throttle accounts = new Throttle(FOR_AN_ACCOUNT);
    private final Throttle networks = new Throttle(FOR_A_NETWORK);

    /** How long to wait before the next try, if there have been too many. */
    Optional<Duration> wait(HttpServletRequest request, String email) {
        return networks.take(clients.networkOf(request)).or(() -> accounts.take(folded(email)));
    }

    /**
     * The session is new or gets a new number, so that one planted before is worth nothing (OWASP, session fixation).
     * A try that fails makes none.
     */
    boolean signIn(HttpServletRequest request, HttpServletResponse response, String email, String password) {
        var credential = new UsernamePasswordCredential(email, password);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
        boolean welcome = status == AuthenticationStatus.SUCCESS;
        if (welcome) {
            networks.giveBack(clients.networkOf(request));
            accounts.giveBack(folded(email));
        }
        return welcome;
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
