package org.rejoinder.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Map;

/** What JSON is put together from. Who makes it is looked for once; {@code Json} looks through every archive each time. */
public final class JsonBuilders {

    private static final JsonBuilderFactory FACTORY = JsonProvider.provider().createBuilderFactory(Map.of());

    private JsonBuilders() {}

    public static JsonObjectBuilder object() {
        return FACTORY.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return FACTORY.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> values) {
        return FACTORY.createArrayBuilder(values);
    }
}
