package org.rejoinder.desk.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.WebhookEndpoint;
import org.rejoinder.webhook.WebhookEndpoints;
import org.rejoinder.webhook.WebhookEvent;

/**
 * An endpoint as its form has it.
 *
 * @param problem what is wrong with it; null for nothing
 */
public record WebhookInput(String url, Set<WebhookEvent> events, InvalidWebhookException.Problem problem) {

    /** With everything, for a form that nobody has filled in yet. */
    static final WebhookInput EMPTY = new WebhookInput("", EnumSet.allOf(WebhookEvent.class), null);

    static WebhookInput in(HttpServletRequest request) {
        String url = RequestText.in(request, "url");
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        String[] ticked = request.getParameterValues("event");
        for (String type : ticked == null ? new String[0] : ticked) {
            WebhookEvent.of(type).ifPresent(events::add);
        }
        return new WebhookInput(url, events, null);
    }

    static WebhookInput of(WebhookEndpoint endpoint) {
        return new WebhookInput(endpoint.url().toString(), endpoint.events(), null);
    }

    WebhookInput refused(InvalidWebhookException.Problem why) {
        return new WebhookInput(url, events, why);
    }

    /** In words; null if nothing is wrong. */
    public String complaint() {
        return problem == null ? null : DeskMessages.of("webhooks.problem." + problem, WebhookEndpoints.MOST);
    }

    public boolean isUrlWrong() {
        return problem == InvalidWebhookException.Problem.NO_ADDRESS
                || problem == InvalidWebhookException.Problem.NOT_SECURE;
    }

    public boolean has(WebhookEvent event) {
        return events.contains(event);
    }
}
