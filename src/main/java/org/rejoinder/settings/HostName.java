package org.rejoinder.settings;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host in an address, as it is looked up. {@link java.net.URI} knows no host that is written in its own script, and none
 * with {@code _}, of which it says only that there is none.
 *
 * @param before of the address, up to the host
 * @param name in ASCII (UTS 46, non-transitional), in lower case; empty if what is written is no name
 * @param after of the address, from the port on
 */
record HostName(String before, Optional<String> name, String after) {

    static final String TAKES = "a host of letters, digits and hyphens, in whatever script";

    /** RFC 1123, section 2.1. */
    static final String TAKES_PUBLIC = TAKES + ", and none with \"_\" in its name";

    /** Greedy: a password may hold an at sign. */
    private static final Pattern PARTS =
            Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://)((?:[^/?#]*@)?)(\\[[^]/?#]*]|[^:/?#\\[\\]]*)((?s).*)");

    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-fA-F:.%]+]");
    private static final Pattern ASCII = Pattern.compile("[a-z0-9._-]+");
    private static final IDNA UTS_46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);

    /** Empty if there is no place for a host. */
    static Optional<HostName> in(String address) {
        Matcher parts = PARTS.matcher(address);
        return parts.matches()
                ? Optional.of(new HostName(
                        parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2),
                        ascii(parts.group(3)),
                        parts.group(4)))
                : Optional.empty();
    }

    /** Whether a browser, a mail server and a certificate would take it, too; in a private network others are found. */
    boolean isPublic() {
        return name.filter(host -> !host.contains("_")).isPresent();
    }

    /** With another host in its place. */
    String address(String host) {
        return before + host + after;
    }

    private static Optional<String> ascii(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (ADDRESS.matcher(written).matches() || ASCII.matcher(lower).matches()) {
            return Optional.of(lower);
        }
        var info = new IDNA.Info();
        String ascii = UTS_46.nameToASCII(written, new StringBuilder(), info).toString();
        return Optional.of(ascii)
                .filter(name -> !info.hasErrors() && ASCII.matcher(name).matches());
    }
}
