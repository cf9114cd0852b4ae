package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.settings.Settings;

/** Lets Arquillian's own servlet, which starts the tests inside the server, through the access rules of the test archive. */
@Specializes
@ApplicationScoped
public class RunnerAccess extends AccessRules {

    private static volatile URL site;

    protected RunnerAccess() {}

    @Inject
    public RunnerAccess(Settings settings, ClientAddress clients) {
        super(settings, clients);
    }

    /** Theirs is treated as a page that anybody may submit to. */
    @Override
    public Optional<Route> routeFor(HttpServletRequest request) {
        return isRunner(request) ? Routes.of("/logout") : super.routeFor(request);
    }

    /** It sends a test's name there. */
    @Override
    boolean takesFieldsFromAddress(HttpServletRequest request) {
        return isRunner(request);
    }

    private static boolean isRunner(HttpServletRequest request) {
        boolean is = request.getServletPath().startsWith("/Arquillian");
        if (is && site == null) {
            String all = request.getRequestURL().toString();
            site = address(all.substring(0, all.indexOf(request.getServletPath())) + "/");
        }
        return is;
    }

    private static URL address(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where the runner found this server. To ask the runner itself costs each test a tenth of a second. */
    public static URL site() {
        return site;
    }
}
