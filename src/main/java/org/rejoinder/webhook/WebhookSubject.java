package org.rejoinder.webhook;

import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.reply.ReplyState;

/**
 * What something happened to: its numbers, and where more is told of it.
 *
 * @param name by which it is known again
 * @param data of the message; strings and longs
 * @param links below the address of the site, each by what it leads to
 */
record WebhookSubject(String name, Map<String, Object> data, Map<String, String> links) {

    private static final String API = "/api/v1";

    static WebhookSubject reply(long id, long article, ReplyState state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reply", id);
        data.put("article", article);
        data.put("state", state.name().toLowerCase(Locale.ROOT));
        Map<String, String> links = new LinkedHashMap<>();
        links.put("queue", API + "/queue/" + id);
        links.put("desk", "/desk/queue?state=all&reply=" + id);
        if (state == ReplyState.PUBLISHED) {
            links.put("page", "/replies/" + id);
            links.put("api", API + "/replies/" + id);
        }
        return new WebhookSubject("reply " + id, data, links);
    }

    static WebhookSubject article(long id, String slug) {
        String page = "/articles/" + slug;
        return new WebhookSubject("article " + id, Map.of("article", id), Map.of("page", page, "api", API + page));
    }

    static WebhookSubject batch(long id) {
        return new WebhookSubject(
                "batch " + id, Map.of("batch", id), Map.of("desk", "/desk/queue", "api", API + "/queue/batches/" + id));
    }

    static WebhookSubject brake() {
        return new WebhookSubject("brake", Map.of(), Map.of("desk", "/desk/queue"));
    }

    /** Each is one of its own. */
    static WebhookSubject test(long endpoint) {
        return new WebhookSubject(
                "test " + UUID.randomUUID(), Map.of("webhook", endpoint), Map.of("desk", "/desk/webhooks/" + endpoint));
    }

    JsonObjectBuilder json(String site) {
        JsonObjectBuilder json = JsonBuilders.object();
        data.forEach((name, value) -> {
            if (value instanceof Long number) {
                json.add(name, number);
            } else {
                json.add(name, value.toString());
            }
        });
        JsonObjectBuilder addresses = JsonBuilders.object();
        new TreeMap<>(links).forEach((name, path) -> addresses.add(name, site + path));
        return json.add("links", addresses);
    }
}
