package org.rejoinder.webmention;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.crypto.DomainName;
import org.rejoinder.reply.mention.MentionContent;

/** Addresses of pages, in the one spelling in which they are compared and called: ASCII, without a fragment. */
public final class WebmentionUrl {

    /** Characters, once it is in ASCII. */
    public static final int LONGEST = MentionContent.LONGEST_SOURCE;

    private static final int LAST_PORT = 65_535;

    /** Without a name or a password in it. */
    private static final Pattern WEB =
            Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^/?#@:\\s\\[\\]]+)(?::(\\d{0,5}))?([/?#].*)?");

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    /** What stands in addresses as it is (RFC 3986, 2), besides letters, digits and the percent sign. */
    private static final String TAKEN = "-._~:/?#@!$&'()*+,;=";

    private WebmentionUrl() {}

    /** Empty if it is no address of the web, or one that is too long or has a name or a password in it. */
    public static Optional<URI> parse(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = WEB.matcher(text.replaceAll("[\\r\\n\\t]", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String rest = parts.group(4) == null ? "" : parts.group(4).replaceFirst("#.*$", "");
        return host(parts.group(2))
                .flatMap(host -> port(scheme, parts.group(3))
                        .flatMap(port ->
                                uri(scheme + "://" + host + port + (rest.startsWith("/") ? "" : "/") + escaped(rest))));
    }

    /** As {@link #parse}, of what stands in a page or a header. */
    public static Optional<URI> resolve(URI base, String reference) {
        String text = reference.strip();
        if (SCHEME.matcher(text).matches()) {
            return parse(text);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String escaped = escaped(text.replaceFirst("#.*$", ""));
        try {
            // The JDK resolves nothing, and a query alone, as RFC 2396 had it, not as RFC 3986, 5.2
            if (escaped.isEmpty()) {
                return parse(base.toString());
            }
            if (escaped.startsWith("?")) {
                return parse(base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + escaped);
            }
            String resolved = base.resolve(new URI(escaped)).toString();
            return parse(resolved.replaceFirst("(?<=[^:/]/)(\\.\\./)+", ""));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> host(String typed) {
        return typed.startsWith("[")
                ? Optional.of(typed.toLowerCase(Locale.ROOT))
                : DomainName.toAscii(typed.replaceFirst("\\.$", ""));
    }

    /** With its colon; empty for the usual one, and nothing if it is none. */
    private static Optional<String> port(String scheme, String typed) {
        if (typed == null || typed.isEmpty()) {
            return Optional.of("");
        }
        int port = Integer.parseInt(typed);
        if (port < 1 || port > LAST_PORT) {
            return Optional.empty();
        }
        return Optional.of(port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port);
    }

    private static Optional<URI> uri(String text) {
        try {
            URI address = new URI(text);
            return Optional.of(address).filter(found -> found.getHost() != null && text.length() <= LONGEST);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As browsers write it: what may not stand there as bytes of UTF-8, and what is written so already in capitals. */
    private static String escaped(String typed) {
        var text = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at = typed.offsetByCodePoints(at, 1)) {
            int point = typed.codePointAt(at);
            if (point == '%' && isHex(typed, at + 1) && isHex(typed, at + 2)) {
                text.append(typed.substring(at, at + 3).toUpperCase(Locale.ROOT));
                at += 2;
            } else if (point < 0x80 && (Character.isLetterOrDigit(point) || TAKEN.indexOf(point) >= 0)) {
                text.append((char) point);
            } else {
                for (byte each : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    text.append('%').append(String.format("%02X", each));
                }
            }
        }
        return text.toString();
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }
}
