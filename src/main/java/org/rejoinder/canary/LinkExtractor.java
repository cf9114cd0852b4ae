package org.rejoinder.canary;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page, a feed or a site map leads to on the same site. */
final class LinkExtractor {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)(?:href|src|action)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ELEMENT = Pattern.compile("(?i)<(?:loc|link|id|url)>([^<]+)</");
    private static final Pattern JSON = Pattern.compile("\"(https?:[^\"]+)\"");

    private LinkExtractor() {}

    /** Without fragments, which are nobody's but the browser's. */
    static Set<URI> in(String text, URI page) {
        Set<URI> links = new LinkedHashSet<>();
        for (Pattern pattern : new Pattern[] {ATTRIBUTE, ELEMENT, JSON}) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                add(found.group(1) != null ? found.group(1) : found.group(2), page, links);
            }
        }
        return links;
    }

    private static void add(String written, URI page, Set<URI> links) {
        try {
            String address =
                    written.strip().replace("&amp;", "&").replace("\\/", "/").replaceFirst("#.*", "");
            URI target = page.resolve(address.replace(" ", "%20"));
            if (target.getHost() != null
                    && target.getHost().equals(page.getHost())
                    && target.getPort() == page.getPort()) {
                links.add(target);
            }
        } catch (IllegalArgumentException e) {
            // not an address; a browser would not follow it either
        }
    }
}
