package org.rejoinder.http.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.SignedInSessions;
import org.rejoinder.http.key.BearerHeader;
import org.rejoinder.http.route.BodyLimit;
import org.rejoinder.http.route.Route;
import org.rejoinder.http.route.Routes;
import org.rejoinder.settings.Network;

/** What a request may bring along, told before the server has looked at it: by {@link Routes}, and by who is signed in. */
final class BodyLimitResolver {

    private final SignedInSessions sessions;
    private final ClientAddress clients;

    BodyLimitResolver(SignedInSessions sessions, ClientAddress clients) {
        this.sessions = sessions;
        this.clients = clients;
    }

    /** Bytes; for somebody who is not signed in. */
    long of(HttpRequestPacket request) {
        return Routes.of(pathOf(request))
                .map(Route::body)
                .orElse(BodyLimit.FIELDS)
                .forStrangers();
    }

    /** Whether the application is to read it as it comes: it goes to the desk, with the cookie of a session that there is, or brings a file and a key. */
    boolean areForKnown(HttpRequestPacket request) {
        return isSignedIn(request) || bringsFileWithKey(request);
    }

    /** Whether it is one is looked up before anything of the file is read. */
    private static boolean bringsFileWithKey(HttpRequestPacket request) {
        return BearerHeader.isOf(request.getHeader("Authorization"))
                && Routes.of(pathOf(request)).filter(Route::takesFilesByKey).isPresent();
    }

    private boolean isSignedIn(HttpRequestPacket request) {
        if (!pathOf(request).startsWith("/desk/")) {
            return false;
        }
        for (String cookies : request.getHeaders().values("Cookie")) {
            for (String cookie : cookies.split(";")) {
                String[] parts = cookie.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(sessions.cookieName()) && sessions.contains(parts[1])) {
                    return true;
                }
            }
        }
        return false;
    }

    Network client(HttpRequestPacket request) {
        var forwarded = new ArrayList<String>();
        request.getHeaders().values(clients.header()).forEach(forwarded::add);
        return ClientAddress.networkOf(clients.of(peer(request), forwarded));
    }

    private static InetAddress peer(HttpRequestPacket request) {
        return ((InetSocketAddress) request.getConnection().getPeerAddress()).getAddress();
    }

    /** As the server will read it; what it would read otherwise has the smallest limit. */
    private static String pathOf(HttpRequestPacket request) {
        try {
            String path = new URI(request.getRequestURI()).getPath();
            return path == null ? "" : path.replaceAll(";[^/]*", "");
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
