package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.settings.Settings;

/** Lets Arquillian's own servlet, which starts the tests inside the server, through the access rules of the test archive. */
@Specializes
@ApplicationScoped
public class RunnerAccess extends AccessRules {

    protected RunnerAccess() {}

    @Inject
    public RunnerAccess(Settings settings, ClientAddress clients) {
        super(settings, clients);
    }

    /** Theirs is treated as a page that anybody may submit to. */
    @Override
    Optional<Route> routeFor(HttpServletRequest request) {
        return isRunner(request) ? Routes.of("/logout") : super.routeFor(request);
    }

    /** It sends a test's name there. */
    @Override
    boolean takesFieldsFromAddress(HttpServletRequest request) {
        return isRunner(request);
    }

    private static boolean isRunner(HttpServletRequest request) {
        return request.getServletPath().startsWith("/Arquillian");
    }
}
