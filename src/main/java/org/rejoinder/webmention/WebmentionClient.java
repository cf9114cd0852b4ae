package org.rejoinder.webmention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import org.rejoinder.outbound.OutboundExchange;
import org.rejoinder.outbound.OutboundResponse;
import org.rejoinder.outbound.PublicNetwork;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/**
 * Gets pages that strangers name, and tells other sites: at public addresses and the usual ports of the web, and in networks that the
 * operator names at any. Each redirect is looked at as if somebody had named it.
 */
@ApplicationScoped
public class WebmentionClient {

    /** Of a page, unpacked. */
    static final int MOST_BYTES = 1 << 20;

    private static final int HEAD = 64 << 10;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    /** With all redirects. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);

    private static final String USER_AGENT = "User-Agent";

    private List<Network> named = List.of();
    private String agent;
    private OutboundExchange exchange;

    protected WebmentionClient() {}

    @Inject
    public WebmentionClient(Settings settings) {
        named = settings.webmention().allowed();
        agent = "Rejoinder Webmention (+" + settings.site() + ")";
        exchange =
                new OutboundExchange((SSLSocketFactory) SSLSocketFactory.getDefault(), CONNECTING, MOST_BYTES + HEAD);
    }

    /** @throws IOException if there is no answer, or nobody may ask there */
    public WebmentionPage get(URI address) throws IOException {
        Map<String, String> headers = Map.of(
                USER_AGENT,
                agent,
                "Accept",
                "text/html, application/json;q=0.8, text/plain;q=0.5, */*;q=0.1",
                "Accept-Encoding",
                "identity, gzip;q=0.5");
        long end = System.nanoTime() + LONGEST.toNanos();
        URI asked = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            OutboundResponse response = exchange.get(asked, allowed(asked), headers, end);
            String location = response.header("location").orElse(null);
            if (!REDIRECTS.contains(response.status()) || location == null) {
                return new WebmentionPage(asked, response);
            }
            asked = WebmentionUrl.resolve(asked, location)
                    .orElseThrow(() -> new IOException("It redirects to what is no address."));
        }
        throw new IOException("It redirects too often.");
    }

    /**
     * @return what is answered, without following it anywhere
     * @throws IOException as {@link #get}
     */
    public OutboundResponse tell(URI endpoint, String source, String target) throws IOException {
        Map<String, String> headers =
                Map.of(USER_AGENT, agent, "Content-Type", "application/x-www-form-urlencoded", "Accept", "*/*");
        String form = "source=" + encoded(source) + "&target=" + encoded(target);
        return exchange.post(
                endpoint,
                allowed(endpoint),
                headers,
                form.getBytes(StandardCharsets.US_ASCII),
                System.nanoTime() + LONGEST.toNanos());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Predicate<InetAddress> allowed(URI address) {
        Predicate<InetAddress> isNamed = each -> named.stream().anyMatch(network -> network.contains(each));
        boolean isUsual = address.getPort() < 0 || USUAL_PORTS.contains(address.getPort());
        return isUsual ? isNamed.or(PublicNetwork::contains) : isNamed;
    }
}
