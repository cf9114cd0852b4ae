package org.rejoinder.browser;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.rejoinder.support.Http;

/** Somebody who is signed in and decides. */
record Moderator(Http desk) {

    /** The held reply with these words, by somebody with this name. */
    void publish(String words, String name) {
        Document card = Http.page(desk.get("/desk/queue/plain"));
        while (!card.text().contains(words)) {
            String after = card.select("input[name=reply]").val();
            if (after.isEmpty()) {
                throw new AssertionError("no held reply says " + words);
            }
            card = Http.page(desk.get("/desk/queue/plain?after=" + after));
        }
        HttpResponse<String> answer = desk.post(
                "/desk/queue/plain",
                Map.of(
                        "reply",
                        card.select("input[name=reply]").val(),
                        "revision",
                        card.select("input[name=revision]").val(),
                        "name",
                        name,
                        "act",
                        "publish"));
        if (answer.statusCode() != 200
                || !Http.page(answer).text().contains("The reply by " + name + " is published.")) {
            throw new AssertionError("publishing was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }
}
