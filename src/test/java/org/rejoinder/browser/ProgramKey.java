package org.rejoinder.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.rejoinder.support.Eventually;
import org.rejoinder.support.Http;

/** A key as somebody makes it at the desk. */
record ProgramKey(String name, String text) {

    static ProgramKey make(Http desk, String name, String... scopes) {
        String form = Http.encoded(Map.of("name", name, "days", "30"))
                + Arrays.stream(scopes).map(scope -> "&scope=" + scope).collect(Collectors.joining());
        HttpResponse<String> answer = desk.post("/desk/keys/new", "application/x-www-form-urlencoded", form);
        Element shown = Http.page(answer).getElementById("made");
        if (shown == null) {
            throw new AssertionError("no key: " + answer.statusCode() + " " + answer.body());
        }
        return new ProgramKey(name, shown.text());
    }

    /** Whether it has opened something. */
    boolean isUsed(Http desk) {
        return !row(desk).text().contains("never used");
    }

    private Element row(Http desk) {
        return Http.page(desk.get("/desk/keys"))
                .select("li:has(h2:containsOwn(" + name + "))")
                .first();
    }

    void revoke(Http desk) {
        String ask = row(desk).select("a.button").attr("href");
        Element asked =
                Http.page(desk.get(ask.split("#")[0])).select("form.sure").first();
        HttpResponse<String> answer = desk.post(
                "/desk/keys", Map.of("key", asked.select("input[name=key]").val()));
        if (answer.statusCode() != 303) {
            throw new AssertionError("not revoked: " + answer.statusCode());
        }
    }

    HttpResponse<String> get(Http program, String path) {
        return program.send("GET", path, "Authorization", "Bearer " + text);
    }

    /** The item of a list that has these words, once it is there. */
    JsonObject eventually(Http program, String path, String words) {
        Eventually.within(
                Duration.ofSeconds(60),
                words + " in " + path,
                () -> item(program, path, words).isPresent());
        return item(program, path, words).orElseThrow();
    }

    private Optional<JsonObject> item(Http program, String path, String words) {
        return Json.createReader(new StringReader(get(program, path).body()))
                .readObject()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.toString().contains(words))
                .findFirst();
    }
}
