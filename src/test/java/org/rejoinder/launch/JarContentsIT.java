package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What an operator may ask of the file before it runs. */
class JarContentsIT {

    @Test
    void the_jar_lists_what_it_is_made_of_and_under_which_licence() throws IOException {
        List<JsonObject> components;
        try (var jar = new JarFile("target/rejoinder.jar");
                var list = Json.createReader(jar.getInputStream(jar.getEntry("META-INF/sbom/rejoinder.cdx.json")))) {
            components = list.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
        }

        assertTrue(components.stream().anyMatch(each -> each.getString("name").equals("primefaces")));
        assertEquals(
                List.of(),
                components.stream()
                        .filter(each -> !each.containsKey("licenses")
                                || each.getJsonArray("licenses").isEmpty())
                        .map(each -> each.getString("purl"))
                        .toList());
    }
}
