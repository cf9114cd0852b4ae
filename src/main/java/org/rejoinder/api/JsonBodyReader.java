package org.rejoinder.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.http.Problem;
import org.rejoinder.json.JsonBuilders;
import org.rejoinder.json.JsonParsers;

/** Reads one JSON object as I-JSON has it (RFC 7493): UTF-8, no member twice, no half characters; and with bounds. */
final class JsonBodyReader {

    /** Bytes: as much as a form may send. */
    static final int LARGEST = 256 << 10;

    static final int DEEPEST = 8;

    /** Characters; no number that is asked for has so many. */
    private static final int LONGEST_NUMBER = 40;

    private static final Pattern TYPE = Pattern.compile(
            "\\s*application/json\\s*(?:;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    /** In no text that somebody reads; the first of them no database takes. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private final JsonParser parser;

    private JsonBodyReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonObject read(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        if (!TYPE.matcher(type).matches()) {
            throw refused(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "The body is application/json, in UTF-8.");
        }
        return read(decoded(bytes(request)));
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refused(
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "The body has more than " + LARGEST + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            throw refused(HttpServletResponse.SC_REQUEST_TIMEOUT, "The body did not come in whole.");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not in UTF-8.");
        }
    }

    static JsonObject read(String json) {
        try (JsonParser parser = JsonParsers.of(new StringReader(json))) {
            if (parser.next() != Event.START_OBJECT) {
                throw malformed("The body is no JSON object.");
            }
            JsonObject object = new JsonBodyReader(parser).object("", 1);
            if (parser.hasNext()) {
                throw malformed("Something follows the JSON object.");
            }
            return object;
        } catch (JsonException | NoSuchElementException | IllegalStateException e) {
            throw malformed("The body is no JSON.");
        }
    }

    private JsonObject object(String pointer, int depth) {
        Set<String> names = new HashSet<>();
        JsonObjectBuilder object = JsonBuilders.object();
        while (parser.next() != Event.END_OBJECT) {
            String name = whole(parser.getString());
            if (!names.add(name)) {
                throw new ProblemException(new Problem(
                        HttpServletResponse.SC_BAD_REQUEST,
                        "The body has a member twice.",
                        List.of(JsonBody.fault(pointer, name, "It is there twice."))));
            }
            object.add(name, value(parser.next(), JsonBody.pointer(pointer, name), depth));
        }
        return object.build();
    }

    private JsonValue array(String pointer, int depth) {
        JsonArrayBuilder array = JsonBuilders.array();
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, pointer + "/" + index++, depth));
        }
        return array.build();
    }

    private JsonValue value(Event event, String pointer, int depth) {
        switch (event) {
            case START_OBJECT, START_ARRAY -> {
                if (depth == DEEPEST) {
                    throw malformed("The body is nested more than " + DEEPEST + " deep.");
                }
                return event == Event.START_OBJECT ? object(pointer, depth + 1) : array(pointer, depth + 1);
            }
            case VALUE_STRING -> whole(parser.getString());
            case VALUE_NUMBER -> {
                if (parser.getString().length() > LONGEST_NUMBER) {
                    throw malformed("The body has a number of more than " + LONGEST_NUMBER + " characters.");
                }
            }
            default -> {}
        }
        return parser.getValue();
    }

    /** Half of a surrogate pair is no text: it could neither be stored nor sent. Nor is what no keyboard has. */
    private static String whole(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw malformed("The body has half a character.");
        }
        if (CONTROL.matcher(text).find()) {
            throw malformed("The body has a control character other than tab, line feed and carriage return.");
        }
        return text;
    }

    private static ProblemException malformed(String detail) {
        return refused(HttpServletResponse.SC_BAD_REQUEST, detail);
    }

    private static ProblemException refused(int status, String detail) {
        return new ProblemException(new Problem(status, detail));
    }
}
