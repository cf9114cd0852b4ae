package org.rejoinder.webmention.send;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.rejoinder.outbound.ForbiddenAddressException;
import org.rejoinder.webmention.WebmentionClient;
import org.rejoinder.webmention.WebmentionPage;
import org.rejoinder.webmention.WebmentionUrl;

/** Tells one page that an article links to it: looks where it takes that, and says so there. */
@ApplicationScoped
class WebmentionSender {

    private WebmentionClient client;

    protected WebmentionSender() {}

    @Inject
    WebmentionSender(WebmentionClient client) {
        this.client = client;
    }

    WebmentionDelivery send(String source, String target) {
        try {
            Optional<URI> address = WebmentionUrl.parse(target);
            if (address.isEmpty()) {
                return WebmentionDelivery.noEndpoint();
            }
            WebmentionPage page = client.get(address.get());
            if (page.isBusy()) {
                return WebmentionDelivery.later();
            }
            Optional<URI> endpoint = page.isThere() ? EndpointDiscovery.endpointOf(page) : Optional.empty();
            return endpoint.isEmpty()
                    ? WebmentionDelivery.noEndpoint()
                    : WebmentionDelivery.answered(
                            client.tell(endpoint.get(), source, target).status());
        } catch (ForbiddenAddressException e) {
            return WebmentionDelivery.failed();
        } catch (IOException e) {
            return WebmentionDelivery.later();
        }
    }
}
