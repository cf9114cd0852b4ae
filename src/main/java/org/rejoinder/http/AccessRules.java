package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.settings.Settings;

/** Who may go where, by the table of {@link Routes}. */
@ApplicationScoped
public class AccessRules {

    private Settings settings;
    private ClientAddress clients;

    protected AccessRules() {}

    @Inject
    public AccessRules(Settings settings, ClientAddress clients) {
        this.settings = settings;
        this.clients = clients;
    }

    /** @return empty for an address that there is not */
    public Optional<Route> routeFor(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return Routes.of(path);
    }

    /** Whether what is sent there has its fields in the address, too: nowhere on this site. */
    boolean takesFieldsFromAddress(HttpServletRequest request) {
        return false;
    }

    /** Whether the route is there for who asks. */
    boolean isThereFor(HttpServletRequest request, Route route) {
        return !route.isForOperators()
                || settings.ops().stream().anyMatch(network -> network.contains(clients.of(request)));
    }
}
