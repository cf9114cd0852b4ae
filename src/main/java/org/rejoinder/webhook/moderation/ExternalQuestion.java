package org.rejoinder.webhook.moderation;

import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.rejoinder.i18n.Language;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.reply.Reply;

/**
 * What is asked about a reply as it reads now.
 *
 * @param reply its number; 0 for a test
 * @param message by which it is known again
 * @param payload a JSON object
 */
record ExternalQuestion(long reply, int revision, String message, String payload) {

    private static final String TEST = "This is a test. Nobody wrote it, and nobody sees what is said of it.";

    static ExternalQuestion about(Reply reply, Language language, URI site, Instant now) {
        JsonObjectBuilder data = JsonBuilders.object()
                .add("reply", reply.id())
                .add("revision", reply.revision())
                .add("article", reply.article().id())
                .add("url", site + "/articles/" + reply.article().slug())
                .add("language", language.getTag())
                .add("text", reply.text());
        return of("moderation.question", reply.id(), reply.revision(), data, now);
    }

    static ExternalQuestion test(Language language, Instant now) {
        JsonObjectBuilder data = JsonBuilders.object()
                .add("reply", 0)
                .add("revision", 1)
                .add("article", 0)
                .add("language", language.getTag())
                .add("text", TEST);
        return of("moderation.test", 0, 1, data, now);
    }

    private static ExternalQuestion of(String type, long reply, int revision, JsonObjectBuilder data, Instant now) {
        String payload = JsonBuilders.object()
                .add("type", type)
                .add("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString())
                .add("data", data)
                .build()
                .toString();
        return new ExternalQuestion(
                reply, revision, "msg_" + UUID.randomUUID().toString().replace("-", ""), payload);
    }

    @Override
    public String toString() {
        return "ExternalQuestion[" + reply + "]";
    }
}
