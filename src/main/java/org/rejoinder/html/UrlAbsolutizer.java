package org.rejoinder.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is read elsewhere leads back to the site. Only attributes are looked at: sanitised text has no quotation mark of its
 * own, and so nothing that somebody wrote looks like one.
 */
public final class UrlAbsolutizer {

    private static final Pattern ATTRIBUTE = Pattern.compile(" (src|href|srcset)=\"([^\"]*)\"");

    private UrlAbsolutizer() {}

    /**
     * @param site without a slash at its end
     * @param page the absolute address of the page that the HTML is from
     */
    public static String in(String html, String site, String page) {
        return ATTRIBUTE.matcher(html).replaceAll(found -> {
            String value = found.group(2);
            String absolute = found.group(1).equals("srcset")
                    ? value.replaceAll("(^|, )/", "$1" + Matcher.quoteReplacement(site) + "/")
                    : led(value, site, page);
            return Matcher.quoteReplacement(" " + found.group(1) + "=\"" + absolute + "\"");
        });
    }

    private static String led(String address, String site, String page) {
        if (address.startsWith("//")) {
            return site.substring(0, site.indexOf("//")) + address;
        }
        return address.startsWith("#") ? page + address : address.startsWith("/") ? site + address : address;
    }
}
