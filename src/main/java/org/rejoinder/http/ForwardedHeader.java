package org.rejoinder.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.settings.Network;

/** What proxies write about whom they ask for, in {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}. */
final class ForwardedHeader {

    /** An address, with a port or without; one of IPv6 in brackets or without. */
    private static final Pattern NODE =
            Pattern.compile("\\[([^\\[\\]]*)](?::\\w+)?|([0-9.]+)(?::\\w+)?|([0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*)");

    private ForwardedHeader() {}

    /** @param values of {@code X-Forwarded-For}: a list is as good as several headers */
    static List<String> list(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** What stands after {@code for=}; empty where an element has none. @param values of {@code Forwarded} */
    static List<String> elements(List<String> values) {
        var nodes = new ArrayList<String>();
        for (String value : values) {
            for (String element : split(value, ',')) {
                nodes.add(split(element, ';').stream()
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase("for"))
                        .map(pair -> unquoted(pair[1].strip()))
                        .findFirst()
                        .orElse(""));
            }
        }
        return nodes;
    }

    /** Empty for what is none: {@code unknown}, and names that proxies hide addresses behind. */
    static Optional<InetAddress> address(String node) {
        Matcher parts = NODE.matcher(unquoted(node));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String literal =
                parts.group(1) != null ? parts.group(1) : parts.group(2) != null ? parts.group(2) : parts.group(3);
        try {
            return Optional.of(Network.literal(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where no quotation marks are around. */
    private static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
