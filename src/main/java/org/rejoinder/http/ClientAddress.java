package org.rejoinder.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/**
 * Where a request really comes from: its peer, or, if that is a proxy the operator named, the last address before the named
 * proxies in the one header that the operator believes. Nobody else is believed.
 */
@ApplicationScoped
public class ClientAddress {

    /** Whoever a proxy does not name, or not so that it can be read: they are not the proxy, and nobody is let in as them. */
    private static final InetAddress UNKNOWN = Network.literal("0.0.0.0");

    private List<Network> proxies;
    private String header;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(Settings settings) {
        proxies = settings.proxies();
        header = settings.proxiesHeader();
    }

    public InetAddress of(HttpServletRequest request) {
        return of(Network.literal(request.getRemoteAddr()), Collections.list(request.getHeaders(header)));
    }

    /** The network that one client is taken for: its /24, or its /48 in IPv6. */
    public Network networkOf(HttpServletRequest request) {
        return networkOf(of(request));
    }

    public static Network networkOf(InetAddress client) {
        return Network.around(client, client.getAddress().length == 4 ? 24 : 48);
    }

    /** The name of the header that is believed. */
    public String header() {
        return header;
    }

    /** @param values of that header, in their order */
    public InetAddress of(InetAddress peer, List<String> values) {
        InetAddress client = peer;
        List<String> hops =
                header.equals("Forwarded") ? ForwardedHeader.elements(values) : ForwardedHeader.list(values);
        for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
            Optional<InetAddress> before = ForwardedHeader.address(hops.get(i));
            client = before.orElse(UNKNOWN);
        }
        return client;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }
}
