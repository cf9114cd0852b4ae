package org.rejoinder.exchange.own;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.html.ArticleMarkup;
import org.rejoinder.html.OwnImages;

/** What a sidecar says, as the database takes it: nothing that could not have been typed here. */
final class FieldValue {

    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s\"<>]{1,400}");
    private static final Pattern PATH = Pattern.compile("/|/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]{0,1998}");

    private FieldValue() {}

    /**
     * @param accounts by the keys of people
     * @return null if it says nothing
     * @throws UnreadableExportException if it says what it cannot
     */
    static Object of(Field field, JsonObject row, Map<Long, Long> accounts) throws UnreadableExportException {
        JsonValue value = row.get(field.name());
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        try {
            return switch (field.type()) {
                case TEXT -> text(value);
                case WEBSITE -> matching(WEBSITE, text(value));
                case MEDIA -> matching(OwnImages.PATH, text(value));
                case PATH -> path(text(value));
                case HTML -> ArticleMarkup.clean(text(value)).toString();
                case WORD -> word(field, text(value));
                case NUMBER -> ((JsonNumber) value).longValueExact();
                case FLAG -> flag(value);
                case TIME -> Instant.parse(text(value)).atOffset(ZoneOffset.UTC);
                case PERSON -> accounts.get(((JsonNumber) value).longValueExact());
                case POLICY -> PolicyDocument.readable(text(value));
            };
        } catch (RuntimeException e) {
            throw new UnreadableExportException(
                    "A row of %s says in “%s” what cannot stand there.".formatted(Sidecar.FILE, field.name()));
        }
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).getString();
    }

    private static boolean flag(JsonValue value) {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new IllegalArgumentException();
        }
        return value == JsonValue.TRUE;
    }

    private static String word(Field field, String word) {
        if (!field.words().contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    private static String path(String text) {
        if (!PATH.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String matching(Pattern pattern, String text) {
        return pattern.matcher(text).matches() ? text : "";
    }
}
