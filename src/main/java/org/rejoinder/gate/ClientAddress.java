package org.rejoinder.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/**
 * Where a request really comes from: its peer, or, if that is a proxy the operator named, the last address before the
 * named proxies in {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}. Nobody else is believed.
 */
@ApplicationScoped
public class ClientAddress {

    private static final Pattern FORWARDED_FOR =
            Pattern.compile("(?i)\\bfor=\"?(\\[([^\\]]+)\\](:\\d+)?|([0-9.]+)(:\\d+)?)\"?");

    private List<Network> proxies;

    protected ClientAddress() {}

    @Inject
    public ClientAddress(Settings settings) {
        proxies = settings.proxies();
    }

    public InetAddress of(HttpServletRequest request) {
        InetAddress client = Network.literal(request.getRemoteAddr());
        List<String> hops = hops(request);
        Collections.reverse(hops);
        for (String hop : hops) {
            Optional<InetAddress> before = isProxy(client) ? literal(hop) : Optional.empty();
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    /** The network that one client is taken for: its /24, or its /48 in IPv6. */
    public Network networkOf(HttpServletRequest request) {
        InetAddress client = of(request);
        return Network.around(client, client.getAddress().length == 4 ? 24 : 48);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        var hops = new ArrayList<String>();
        Collections.list(request.getHeaders("Forwarded")).forEach(header -> {
            Matcher each = FORWARDED_FOR.matcher(header);
            while (each.find()) {
                hops.add(each.group(2) != null ? each.group(2) : each.group(4));
            }
        });
        if (hops.isEmpty()) {
            Collections.list(request.getHeaders("X-Forwarded-For"))
                    .forEach(header ->
                            Arrays.stream(header.split(",")).map(String::strip).forEach(hops::add));
        }
        return hops;
    }

    private static Optional<InetAddress> literal(String hop) {
        try {
            return Optional.of(Network.literal(hop));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
