package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonLdTest {

    @Test
    void nothing_in_it_ends_the_block_and_it_says_what_was_put_in() {
        String headline = "</script><img src=x onerror=alert(1)> & \"more\" <!--";
        String block = JsonLd.of(
                        Json.createObjectBuilder().add("headline", headline).build())
                .toString();

        String data = block.substring(block.indexOf('>') + 1, block.lastIndexOf("</script>"));
        assertEquals(-1, data.indexOf('<'));
        assertEquals(
                headline, Json.createReader(new StringReader(data)).readObject().getString("headline"));
    }
}
