package org.rejoinder.staticsite;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells links to the site from all others. It may be asked at another address than the one by which it calls itself. */
final class OwnLinks {

    private static final Pattern SITE_MAP = Pattern.compile("(?mi)^Sitemap:\\s*(\\S+)/sitemap\\.xml\\s*$");

    private final URI asked;
    private final URI called;

    /** @param robots says where its site map is, in whole */
    OwnLinks(URI asked, String robots) {
        this.asked = asked;
        Matcher line = SITE_MAP.matcher(robots);
        called = line.find() ? URI.create(line.group(1)) : asked;
    }

    URI absolute(String address) {
        return called.resolve(address);
    }

    /** @return empty if it is of another site */
    Optional<SiteAddress> address(URI target) {
        boolean isOwn = target.getScheme() == null && target.getRawAuthority() == null
                || isOf(called, target)
                || isOf(asked, target);
        return isOwn ? SiteAddress.of(target) : Optional.empty();
    }

    private static boolean isOf(URI site, URI target) {
        return site.getRawAuthority().equalsIgnoreCase(target.getRawAuthority())
                && site.getScheme().equalsIgnoreCase(target.getScheme());
    }
}
