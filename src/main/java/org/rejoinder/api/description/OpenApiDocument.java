package org.rejoinder.api.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the interface: {@code openapi.json} beside this class. A test holds it against the resources. */
@ApplicationScoped
public class OpenApiDocument {

    private final byte[] bytes = read();

    private static byte[] read() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("openapi.json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    public JsonObject json() {
        return JsonProvider.provider()
                .createReader(new ByteArrayInputStream(bytes))
                .readObject();
    }
}
