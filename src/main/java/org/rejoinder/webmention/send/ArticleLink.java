package org.rejoinder.webmention.send;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.rejoinder.crypto.Sha256;
import org.rejoinder.webmention.WebmentionUrl;

/**
 * A link of an article to another site.
 *
 * @param href as it stands there: the other site looks for exactly that
 * @param host in ASCII
 */
record ArticleLink(String href, String host) {

    /** Each once, in the order in which they stand there, without those to this site. @param body HTML, of a published text */
    static List<ArticleLink> in(String body, URI site) {
        Map<String, ArticleLink> links = new LinkedHashMap<>();
        Jsoup.parseBodyFragment(body).select("a[href]").forEach(element -> {
            String href = element.attr("href").strip();
            Optional<URI> address =
                    href.length() > WebmentionUrl.LONGEST ? Optional.empty() : WebmentionUrl.parse(href);
            address.filter(found -> !isOf(found, site))
                    .ifPresent(found -> links.putIfAbsent(href, new ArticleLink(href, found.getHost())));
        });
        return List.copyOf(links.values());
    }

    private static boolean isOf(URI address, URI site) {
        return address.getHost().equalsIgnoreCase(site.getHost()) && address.getPort() == site.getPort();
    }

    String digest() {
        return Sha256.hexOf(href, 32);
    }
}
