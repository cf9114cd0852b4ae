package org.rejoinder.settings;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting as it may be printed: whoever mistypes one must find it, and nobody else a password in it. Of an address nothing
 * between {@code ://} and the last {@code @} is printed, whatever its shape, nor anything where a port should be and no port
 * is, nor the values of its parameters.
 */
public final class Redaction {

    private static final String HIDDEN = "…";
    private static final int LONGEST = 300;

    /** What stands before an address's host, or its user. */
    private static final Pattern SCHEME = Pattern.compile("(?i)(jdbc:)?[a-z][a-z0-9+.-]{0,19}://");

    /** The same of addresses without {@code //}, and where that was forgotten. */
    private static final Pattern BARE_SCHEME =
            Pattern.compile("(?i)(jdbc:[a-z0-9]+|https?|smtps?|postgres(ql)?|s3|ftp):/?(?!/)");

    private static final Pattern PARAMETERS = Pattern.compile("[?;&]");
    private static final Pattern PARAMETER = Pattern.compile("[^?;&#]+");

    /** As a port would stand. */
    private static final Pattern NO_PORT = Pattern.compile(":(?!\\d{0,5}([/?;,#]|$))");

    /** Of parameters: the values that say how, not who. */
    private static final Set<String> HARMLESS =
            Set.of("true", "false", "yes", "no", "on", "off", "disable", "allow", "prefer", "require", "verify-full");

    private Redaction() {}

    public static String of(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        Matcher scheme = SCHEME.matcher(line);
        String begin = scheme.lookingAt() ? scheme.group() : "";
        String rest = line.substring(begin.length());
        int user = rest.lastIndexOf('@');
        String shown = user >= 0 ? begin + HIDDEN + parameters(rest.substring(user)) : begin + withoutUser(begin, rest);
        return shown.length() > LONGEST ? shown.substring(0, LONGEST) + HIDDEN : shown;
    }

    private static String withoutUser(String begin, String rest) {
        Matcher bare = BARE_SCHEME.matcher(rest);
        boolean address = !begin.isEmpty() || bare.lookingAt();
        if (!address) {
            return rest;
        }
        int from = begin.isEmpty() ? bare.end() : 0;
        // An address of IPv6 stands in brackets, and has colons
        int host = rest.startsWith("[", from) ? Math.max(rest.indexOf(']'), from) : from;
        Matcher noPort = NO_PORT.matcher(rest);
        return noPort.find(host) && isInAuthority(rest, from, noPort.start())
                ? rest.substring(0, noPort.end()) + HIDDEN
                : parameters(rest);
    }

    private static boolean isInAuthority(String rest, int from, int place) {
        return rest.substring(from, place).chars().noneMatch(each -> "/?#;".indexOf(each) >= 0);
    }

    private static String parameters(String rest) {
        Matcher begin = PARAMETERS.matcher(rest);
        if (!begin.find()) {
            return rest;
        }
        return rest.substring(0, begin.start())
                + PARAMETER.matcher(rest.substring(begin.start())).replaceAll(each -> parameter(each.group()));
    }

    private static String parameter(String parameter) {
        int value = parameter.indexOf('=') + 1;
        return HARMLESS.contains(parameter.substring(value))
                ? Matcher.quoteReplacement(parameter)
                : Matcher.quoteReplacement(parameter.substring(0, value) + HIDDEN);
    }
}
