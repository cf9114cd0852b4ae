package org.rejoinder.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** What may be an address of an endpoint. Where it leads is looked at each time that it is called. */
public final class WebhookUrl {

    public static final int LONGEST = 500;

    private WebhookUrl() {}

    /**
     * @param insecure whether http is allowed
     * @throws InvalidWebhookException if it is none
     */
    public static URI parse(String typed, boolean insecure) {
        URI address = parse(typed.strip());
        boolean web = address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && address.toString().length() <= LONGEST
                && List.of("http", "https").contains(address.getScheme());
        if (!web) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NO_ADDRESS);
        }
        if (address.getScheme().equals("http") && !insecure) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NOT_SECURE);
        }
        return address;
    }

    private static URI parse(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw new InvalidWebhookException(InvalidWebhookException.Problem.NO_ADDRESS);
        }
    }
}
