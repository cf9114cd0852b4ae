package org.rejoinder.exchange.export;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses of the site as they are found from elsewhere. */
record SiteLinks(URI site) {

    private static final Pattern LOCAL = Pattern.compile("(?<= (?:src|href)=\")(?=/(?!/))");

    String to(String path) {
        return base() + path;
    }

    /** In HTML of this site. */
    String whole(String html) {
        return LOCAL.matcher(html).replaceAll(base());
    }

    String base() {
        return site.toString().replaceFirst("/+$", "");
    }
}
