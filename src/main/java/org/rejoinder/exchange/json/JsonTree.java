package org.rejoinder.exchange.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rejoinder.json.JsonParsers;

/** JSON that stands in a string of JSON: a whole of it, since what it is comes behind what it has. */
public final class JsonTree {

    /** Characters; in memory it takes sixty times as much if it is made to. */
    private static final int LONGEST = 1_000_000;

    private JsonTree() {}

    /** Empty if it is none, or no object. */
    public static Optional<JsonObject> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try (var guard = new JsonGuard(new StringReader(text), LONGEST);
                JsonParser parser = JsonParsers.of(guard)) {
            guard.beginDocument();
            return parser.next() == JsonParser.Event.START_OBJECT ? Optional.of(parser.getObject()) : Optional.empty();
        } catch (IOException | JsonException | NoSuchElementException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** As it is written; empty if it is not there, or is more than a word. */
    public static String text(JsonObject object, String name) {
        return text(object.get(name));
    }

    public static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE
                ? value.toString()
                : "";
    }

    /** None if it is not there, or something else. */
    public static List<JsonValue> list(JsonObject object, String name) {
        return list(object.get(name));
    }

    public static List<JsonValue> list(JsonValue value) {
        return value instanceof JsonArray array ? array : List.of();
    }

    /** Nothing if it is not there, or something else. */
    public static JsonObject object(JsonValue value) {
        return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** 0 if it is none. */
    public static int number(JsonValue value) {
        return value instanceof JsonNumber number && number.isIntegral() ? number.intValue() : 0;
    }
}
