package org.rejoinder.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/** Gives links the scheme that their authors left out, so that {@code www.example.org/x} is no page of this site. */
final class LinkSchemeFilter extends SanitizerEventFilter {

    private static final Pattern MAIL = Pattern.compile("[^\\s/:?#@]+@[^\\s/:?#@]+\\.[^\\s/:?#@]+");

    /** A name with a dot or an address of IPv4, which may have a port. */
    private static final Pattern HOST = Pattern.compile(
            "(?:(?:[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}-]*\\.)+\\p{L}[\\p{L}\\p{N}\\p{M}-]+\\.?|(?:\\d{1,3}\\.){3}\\d{1,3})"
                    + "(?::\\d{1,5})?");

    private static final Pattern BEHIND_HOST = Pattern.compile("[/?#]");

    /** RFC 1035, and a port. */
    private static final int LONGEST_HOST = 260;

    LinkSchemeFilter(HtmlStreamEventReceiver next) {
        super(next);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        int at = element.equals("a") ? attributes.indexOf("href") : -1;
        if (at < 0 || at % 2 != 0 || attributes.get(at + 1) == null) {
            next.openTag(element, attributes);
            return;
        }
        List<String> changed = new ArrayList<>(attributes);
        changed.set(at + 1, whole(attributes.get(at + 1).strip()));
        next.openTag(element, changed);
    }

    private static String whole(String address) {
        if (MAIL.matcher(address).matches()) {
            return "mailto:" + address;
        }
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        return isHost(BEHIND_HOST.split(address, 2)[0]) ? "https://" + address : address;
    }

    private static boolean isHost(String part) {
        return part.length() <= LONGEST_HOST && HOST.matcher(part).matches();
    }
}
