package org.rejoinder.exchange.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressTest {

    private static final String SITE = "https://www.old.example/blog";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://old.example/a/map.png",
                "http://www.old.example/a/map.png?ssl=1",
                "//OLD.example/a/map.png#x",
                "/a/map.png",
                " /a/m%61p.png "
            })
    void the_same_picture_is_known_by_the_same_key_however_it_is_asked_for(String address) {
        assertEquals(
                "old.example/a/map.png",
                PictureAddress.of(address, SITE).orElseThrow().key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "map.png",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "https://old.example",
                "https://old.example/a/../../etc/passwd",
                "https://old.example/a/%2e%2e/b.png"
            })
    void what_is_no_address_of_a_file_is_none(String address) {
        assertEquals(Optional.empty(), PictureAddress.of(address, SITE));
    }

    @Test
    void the_name_of_the_host_is_kept_for_asking_there() throws Exception {
        assertEquals(
                "https://www.old.example/a/%C3%A4%20b.png",
                PictureAddress.of("http://www.old.example/a/ä%20b.png", SITE)
                        .orElseThrow()
                        .toHttps()
                        .toASCIIString());
    }

    @Test
    void long_names_are_taken_apart_in_no_time() {
        String name = "-1x1".repeat(400);
        assertTrue(PictureAddress.of("/" + name + ".png", SITE)
                        .orElseThrow()
                        .variants()
                        .size()
                > 1);
    }
}
