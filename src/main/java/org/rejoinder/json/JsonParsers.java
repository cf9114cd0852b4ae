package org.rejoinder.json;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.Reader;
import java.util.Map;

/** What reads JSON token by token. Who makes it is looked for once. */
public final class JsonParsers {

    private static final JsonParserFactory FACTORY = JsonProvider.provider().createParserFactory(Map.of());

    private JsonParsers() {}

    public static JsonParser of(Reader text) {
        return FACTORY.createParser(text);
    }
}
