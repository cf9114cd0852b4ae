package org.rejoinder.exchange.own;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.json.JsonBuilders;

/** A saved policy as it leaves: without the networks that it blocks, and without rules that name an email address. */
public final class PolicyDocument {

    private static final String NETWORKS = "networks";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");

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

    private static JsonArray withoutAddresses(JsonArray list) {
        JsonArrayBuilder kept = JsonBuilders.array();
        list.stream()
                .filter(each -> !(each instanceof JsonString text
                        && ADDRESS.matcher(text.getString()).find()))
                .forEach(kept::add);
        return kept.build();
    }
}
