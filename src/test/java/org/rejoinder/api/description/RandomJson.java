package org.rejoinder.api.description;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** JSON that is nearly what a schema describes: as it says, at its bounds, beyond them, or of another type. */
final class RandomJson {

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "2147483648",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "1".repeat(400),
            "NaN",
            "01",
            "[]",
            "{}",
            "[[]]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\q\"",
            "'x'");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "\u0000",
            "\u202e\u2066",
            "e\u0301",
            "😀",
            "ع",
            "\r\n\t",
            "' or 1=1 --",
            "%_!\\",
            "<script>alert(1)</script>",
            "${1+1}#{1+1}{0}",
            "../../etc/passwd",
            "(a+)+$",
            "2026-02-30T25:61:61Z",
            "+999999999-12-31T23:59:59Z",
            "2026-11-30T08:00:00+19:00",
            "-1",
            "0",
            "9223372036854775807",
            "9223372036854775808",
            "\"1-held\"",
            "\"0\"",
            "@",
            "1e3");

    private final JsonObject components;
    private final Map<String, List<String>> known;
    private final Random random;

    /** @param known what exists, as JSON, by the name of a member */
    RandomJson(JsonObject components, Map<String, List<String>> known, Random random) {
        this.components = components;
        this.known = known;
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    JsonObject resolved(JsonObject described) {
        return described.containsKey("$ref")
                ? components
                        .getJsonObject(described.getString("$ref").replaceAll(".*/components/([^/]+)/.*", "$1"))
                        .getJsonObject(described.getString("$ref").replaceAll(".*/", ""))
                : described;
    }

    /** Written JSON, not always well-formed. */
    String body(JsonObject schema) {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> deep();
            case 2 -> any(SCALARS);
            case 3 -> value("", schema, 3).replaceFirst(".$", "");
            default -> value("", schema, 3);
        };
    }

    private String deep() {
        int depth = any(List.of(20, 100, 5_000));
        return any(List.of("{\"a\":".repeat(depth), "[".repeat(depth), "{\"decision\":" + "[".repeat(depth)));
    }

    String value(String name, JsonObject described, int depth) {
        JsonObject schema = resolved(described);
        if (known.containsKey(name) && chance(60)) {
            return any(known.get(name));
        }
        if (chance(12)) {
            return any(SCALARS);
        }
        if (schema.containsKey("enum") && chance(85)) {
            JsonArray values = schema.getJsonArray("enum");
            return values.get(random.nextInt(values.size())).toString();
        }
        return switch (type(schema)) {
            case "object" -> depth == 0 ? "{}" : object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> String.valueOf(random.nextBoolean());
            default -> quoted(text(schema));
        };
    }

    private static String type(JsonObject schema) {
        JsonValue type = schema.getOrDefault("type", JsonValue.NULL);
        if (type instanceof JsonArray several) {
            return several.getString(0);
        }
        return type instanceof JsonString one
                ? one.getString()
                : schema.containsKey("properties") ? "object" : "string";
    }

    private String object(JsonObject schema, int depth) {
        List<String> members = new ArrayList<>();
        JsonObject properties =
                schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        List<String> required = schema.containsKey("required")
                ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                : List.of();
        properties.forEach((name, member) -> {
            if (required.contains(name) ? chance(93) : chance(40)) {
                members.add(quoted(name) + ":" + value(name, member.asJsonObject(), depth - 1));
            }
        });
        if (chance(5)) {
            members.add(quoted(any(TEXTS)) + ":" + any(SCALARS));
        }
        if (chance(3) && !members.isEmpty()) {
            members.add(any(members));
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private String array(String name, JsonObject schema, int depth) {
        List<String> items = new ArrayList<>();
        int most = schema.getInt("maxItems", 5);
        int many = chance(3) ? most + 1 : random.nextInt(4);
        for (int i = 0; i < many; i++) {
            items.add(value(name, schema.getJsonObject("items"), depth - 1));
        }
        return "[" + String.join(",", items) + "]";
    }

    /** None of those that small numbers stand for: they are others'. */
    private String number(JsonObject schema) {
        long least = schema.containsKey("minimum") ? schema.getInt("minimum") : 0;
        long most = schema.containsKey("maximum") ? schema.getInt("maximum") : Integer.MAX_VALUE;
        return String.valueOf(any(List.of(least - 1, most, most + 1, most / 2 + 1, Long.MAX_VALUE, Long.MIN_VALUE)));
    }

    String text(JsonObject schema) {
        if (schema.containsKey("enum") && chance(80)) {
            JsonArray values = schema.getJsonArray("enum");
            return values.getString(random.nextInt(values.size()));
        }
        int longest = schema.getInt("maxLength", 40);
        String format = schema.getString("format", "");
        return switch (random.nextInt(8)) {
            case 0 -> "a".repeat(Math.min(longest, 20_000));
            case 1 -> "😀".repeat(Math.min(longest, 20_000) + 1);
            case 2, 3 -> any(TEXTS);
            default ->
                format.equals("date-time")
                        ? any(List.of("2026-11-30T08:00:00Z", "2030-01-01T00:00:00Z", "2026-11-30"))
                        : format.equals("email") ? "fuzz" + random.nextInt(9) + "@fuzz.example" : word();
        };
    }

    private String word() {
        return random.ints(1 + random.nextInt(12), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return Json.createValue(text).toString();
    }
}
