package org.rejoinder.branding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to somewhere, in the menu of every page. Written in a line: its label, and behind a space its address.
 *
 * @param label empty where the page itself says what it is called
 * @param address of this site, beginning with a slash, or of another, with {@code https}
 */
public record MenuEntry(String label, String address) {

    static final int LONGEST_LABEL = 60;
    static final int LONGEST_ADDRESS = 500;

    private static final Pattern LINE = Pattern.compile("(?:(.*)\\s)?(\\S+)");
    private static final Pattern OWN_PAGE = Pattern.compile("/pages/[^/?#]+");
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[^\\\\]*");

    /** @return empty if this is no such line */
    public static Optional<MenuEntry> parse(String line) {
        Matcher found = LINE.matcher(line.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var entry = new MenuEntry(found.group(1) == null ? "" : found.group(1).strip(), found.group(2));
        return Optional.of(entry).filter(MenuEntry::isUsable);
    }

    private boolean isUsable() {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                && address.length() <= LONGEST_ADDRESS
                && (HERE.matcher(address).matches() || isElsewhere())
                && (!label.isEmpty() || namesItself());
    }

    private boolean isElsewhere() {
        try {
            var url = new URI(address);
            return "https".equalsIgnoreCase(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether it leads to a standing page, whose title can be its label. */
    public boolean namesItself() {
        return OWN_PAGE.matcher(address).matches();
    }

    @Override
    public String toString() {
        return (label + " " + address).strip();
    }
}
