package org.rejoinder.webmention.send;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rejoinder.webmention.WebmentionPage;
import org.rejoinder.webmention.WebmentionUrl;

/** Finds where a page takes webmentions (Webmention, 3.1.2): in its head first, then in the order of its elements. */
final class EndpointDiscovery {

    private static final String WEBMENTION = "webmention";

    private EndpointDiscovery() {}

    /** @throws IOException if the page cannot be read */
    static Optional<URI> endpointOf(WebmentionPage page) throws IOException {
        Optional<LinkHeader.Link> link = page.linkHeaders().stream()
                .flatMap(header -> LinkHeader.links(header).stream())
                .filter(each -> isWebmention(each.rel()))
                .findFirst();
        if (link.isPresent()) {
            return WebmentionUrl.resolve(page.address(), link.get().target());
        }
        return page.isHtml() ? endpointIn(page.html(), page.address()) : Optional.empty();
    }

    private static Optional<URI> endpointIn(Document document, URI address) {
        Element base = document.selectFirst("base[href]");
        URI from = base == null
                ? address
                : WebmentionUrl.resolve(address, base.attr("href")).orElse(address);
        return document.select("link[rel][href], a[rel][href]").stream()
                .filter(element -> isWebmention(element.attr("rel")))
                .findFirst()
                .flatMap(element -> element.attr("href").isBlank()
                        ? Optional.of(address)
                        : WebmentionUrl.resolve(from, element.attr("href")));
    }

    private static boolean isWebmention(String rel) {
        return Arrays.stream(rel.strip().split("\\s+")).anyMatch(WEBMENTION::equalsIgnoreCase);
    }
}
