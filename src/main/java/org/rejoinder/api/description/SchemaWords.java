package org.rejoinder.api.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a value may be, in words. */
final class SchemaWords {

    private SchemaWords() {}

    static String of(JsonObject schema) {
        if (schema.containsKey("$ref")) {
            return nameIn(schema);
        }
        List<String> words = new ArrayList<>();
        words.add(schema.getString("type", "any"));
        if (schema.containsKey("items")) {
            words.add("of " + of(schema.getJsonObject("items")));
        }
        if (schema.containsKey("format")) {
            words.add("(" + schema.getString("format") + ")");
        }
        if (schema.containsKey("enum")) {
            words.add(schema.getJsonArray("enum").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining(" | ", ": ", "")));
        }
        limit(schema, "minimum", "from", words);
        limit(schema, "maximum", "to", words);
        limit(schema, "minLength", "at least", words);
        limit(schema, "maxLength", "at most", words);
        limit(schema, "default", "usually", words);
        return String.join(" ", words).replace(" : ", ": ");
    }

    private static void limit(JsonObject schema, String name, String word, List<String> words) {
        if (schema.containsKey(name)) {
            words.add(word + " " + schema.get(name).toString().replace("\"", "")
                    + (name.endsWith("Length") ? " characters" : ""));
        }
    }

    /** Of what it points to. */
    static String nameIn(JsonObject reference) {
        String target = reference.getString("$ref");
        return target.substring(target.lastIndexOf('/') + 1);
    }
}
