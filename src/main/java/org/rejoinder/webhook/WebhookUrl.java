package org.rejoinder.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rejoinder.crypto.DomainName;

/** What may be an address of an endpoint. Where it leads is looked at each time that it is called. */
public final class WebhookUrl {

    public static final int LONGEST = 500;

    private static final int LAST_PORT = 65_535;

    /** Without a name, a password or a fragment in it. */
    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#@\\s]+?)((?::\\d{0,5})?)((?:[/?][^#]*)?)");

    private WebhookUrl() {}

    /**
     * As it is called: with its scheme and its host in ASCII and lower case, and all of it in ASCII.
     *
     * @param insecure whether http is allowed
     * @throws InvalidWebhookException if it is none
     */
    public static URI parse(String typed, boolean insecure) {
        Matcher parts = WEB.matcher(typed.strip());
        if (!parts.matches() || !isPort(parts.group(3))) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NO_ADDRESS);
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        URI address = parsed(scheme + "://" + host(parts.group(2)) + parts.group(3) + parts.group(4));
        if (scheme.equals("http") && !insecure) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NOT_SECURE);
        }
        return address;
    }

    /** @param colon with what comes behind it; empty for the usual one */
    private static boolean isPort(String colon) {
        int port = colon.length() < 2 ? 1 : Integer.parseInt(colon.substring(1));
        return port >= 1 && port <= LAST_PORT;
    }

    /** An address of IPv6 is as it is. */
    private static String host(String typed) {
        return typed.startsWith("[")
                ? typed
                : DomainName.toAscii(typed.replaceFirst("\\.$", ""))
                        .orElseThrow(() -> new InvalidWebhookException(InvalidWebhookException.Problem.NO_ADDRESS));
    }

    private static URI parsed(String text) {
        try {
            URI address = new URI(new URI(text).toASCIIString());
            if (address.getHost() != null && address.toString().length() <= LONGEST) {
                return address;
            }
        } catch (URISyntaxException e) {
            // as one without a host
        }
        throw new InvalidWebhookException(InvalidWebhookException.Problem.NO_ADDRESS);
    }
}
