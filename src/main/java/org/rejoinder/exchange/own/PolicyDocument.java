package org.rejoinder.exchange.own;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.rule.Rules;

/** A saved policy as it leaves: without the networks that it blocks, and without rules that name an email address. */
public final class PolicyDocument {

    private static final String NETWORKS = "networks";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

    private static final List<String> NUMBERS =
            List.of("publishedNeeded", "closeAfterDays", "linksHeld", "spamFrom", "brakeFactor");
    private static final List<String> RULES = List.of("holding", "spamming");

    private PolicyDocument() {}

    /** @param document null for none */
    public static String redacted(String document) {
        if (document == null) {
            return null;
        }
        JsonObjectBuilder kept = JsonBuilders.object();
        try (var reader = Json.createReader(new StringReader(document))) {
            for (Map.Entry<String, JsonValue> each : reader.readObject().entrySet()) {
                if (!each.getKey().equals(NETWORKS)) {
                    kept.add(
                            each.getKey(),
                            each.getValue() instanceof JsonArray list ? withoutAddresses(list) : each.getValue());
                }
            }
        }
        return kept.build().toString();
    }

    /** @throws RuntimeException if it is no policy that can be in force */
    static String readable(String document) {
        try (var reader = Json.createReader(new StringReader(document))) {
            JsonObject policy = reader.readObject();
            ModerationMode.valueOf(policy.getString("mode"));
            NUMBERS.stream().filter(policy::containsKey).forEach(policy::getInt);
            RULES.forEach(rules -> Rules.check(list(policy, rules).getValuesAs(JsonString::getString)));
            list(policy, "articles").getValuesAs(JsonObject.class).forEach(each -> {
                each.getJsonNumber("article").longValueExact();
                ModerationMode.valueOf(each.getString("mode"));
            });
            list(policy, "writers").getValuesAs(JsonObject.class).forEach(each -> {
                each.getJsonNumber("writer").longValueExact();
                WriterTrust.valueOf(each.getString("standing"));
                if (each.containsKey("until")) {
                    Instant.parse(each.getString("until"));
                }
            });
            if (policy.containsKey("closesOn")) {
                LocalDate.parse(policy.getString("closesOn"));
            }
        }
        return redacted(document);
    }

    private static JsonArray list(JsonObject policy, String name) {
        return policy.containsKey(name) ? policy.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static JsonArray withoutAddresses(JsonArray list) {
        JsonArrayBuilder kept = JsonBuilders.array();
        list.stream()
                .filter(each -> !(each instanceof JsonString text
                        && ADDRESS.matcher(text.getString()).find()))
                .forEach(kept::add);
        return kept.build();
    }
}
