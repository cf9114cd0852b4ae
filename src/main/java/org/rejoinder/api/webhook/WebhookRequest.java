package org.rejoinder.api.webhook;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.rejoinder.api.JsonBody;
import org.rejoinder.api.ProblemException;
import org.rejoinder.http.Problem;
import org.rejoinder.webhook.InvalidWebhookException;
import org.rejoinder.webhook.WebhookEndpoints;
import org.rejoinder.webhook.WebhookEvent;
import org.rejoinder.webhook.WebhookUrl;

/** An endpoint as a program wants it. */
record WebhookRequest(String target, Set<WebhookEvent> events) {

    private static final String EVENTS = "events";

    static WebhookRequest in(JsonBody body) {
        String target = body.text("target");
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        List<String> types =
                body.optionalTexts(EVENTS, WebhookEvent.values().length).orElseGet(List::of);
        for (int i = 0; i < types.size(); i++) {
            int element = i;
            WebhookEvent.of(types.get(i))
                    .ifPresentOrElse(
                            events::add, () -> body.refuse(EVENTS, element, "A type of event, as reply.held."));
        }
        if (types.isEmpty()) {
            body.refuse(EVENTS, "At least one.");
        }
        body.check();
        return new WebhookRequest(target, events);
    }

    /** Says in the words of HTTP why it cannot be so. */
    static <T> T told(Supplier<T> change) {
        try {
            return change.get();
        } catch (InvalidWebhookException e) {
            throw switch (e.problem()) {
                case NO_ADDRESS ->
                    wrong(
                            "target",
                            "An address like https://example.org/hooks, of at most %d characters, without a name, a password or a fragment, and with a port from 1 to 65535 if it has one."
                                    .formatted(WebhookUrl.LONGEST));
                case NOT_SECURE -> wrong("target", "An https address: http is for networks that the settings allow.");
                case NO_EVENTS -> wrong(EVENTS, "At least one.");
                case TOO_MANY ->
                    ProblemException.of(
                            HttpServletResponse.SC_CONFLICT,
                            "There are %d webhooks already.".formatted(WebhookEndpoints.MOST));
            };
        }
    }

    private static ProblemException wrong(String member, String detail) {
        return new ProblemException(new Problem(
                HttpServletResponse.SC_BAD_REQUEST,
                "The body has members that cannot be taken.",
                List.of(Problem.Field.at("/" + member, detail))));
    }
}
