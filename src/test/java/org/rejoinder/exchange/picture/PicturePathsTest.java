package org.rejoinder.exchange.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePathsTest {

    private static final String SITE = "https://old.example/blog";

    @ParameterizedTest
    @CsvSource({
        "/wp-content/uploads/2017/05/map.png, 2017/05/map.png",
        "/wp-content/uploads/2017/05/map.png, uploads/2017/05/map.png",
        "/wp-content/uploads/2017/05/map.png, backup/www/wp-content/uploads/2017/05/map.png",
        "https://www.old.example/blog/wp-content/uploads/2017/05/map.png?w=300#x, 05/map.png",
        "//i0.wp.com/old.example/wp-content/uploads/2017/05/map.png, 2017/05/map.png",
        "/wp-content/uploads/sites/2/2017/05/map.png, 2017/05/map.png",
        "/wp-content/uploads/map.png, map.png",
        "/wp-content/uploads/2017/05/map-300x200.png, 2017/05/map.png",
        "/wp-content/uploads/2017/05/map-scaled.jpg, 2017/05/map.jpg",
        "/wp-content/uploads/2017/05/map-300x200.jpg, 2017/05/map-scaled.jpg",
        "/wp-content/uploads/2017/05/map-300x200.png, 2017/05/map-300x200.png",
        "/content/images/size/w600/2021/03/map.png, images/2021/03/map.png",
        "/content/images/2021/03/map.png, 2021/03/map.png",
        "/wp-content/uploads/2017/05/%C3%A4-b.png, 2017/05/ä-b.png",
    })
    void a_file_is_found_by_the_end_of_an_address(String address, String file) throws IOException {
        assertEquals(Optional.of(file), find(address, "2016/01/other.png", file));
    }

    @ParameterizedTest
    @CsvSource({
        "/wp-content/uploads/2017/05/map.png, map.png",
        "/wp-content/uploads/2017/05/map.png, 2016/04/map.png",
        "/wp-content/uploads/2017/05/map.png, 2017/05/map.jpg",
        "/photos/map.png, map.png",
    })
    void a_file_of_the_same_name_in_another_folder_is_not_meant(String address, String file) throws IOException {
        assertEquals(Optional.empty(), find(address, file));
    }

    @Test
    void of_several_the_one_that_has_most_in_common_is_meant() throws IOException {
        assertEquals(
                Optional.of("uploads/2017/05/map.png"),
                find(
                        "/wp-content/uploads/2017/05/map.png",
                        "old/2017/05/map.png",
                        "uploads/2017/05/map.png",
                        "2017/05/map.png"));
    }

    @Test
    void letters_that_a_mac_has_taken_apart_are_the_same_letters() throws IOException {
        assertEquals(Optional.of("05/a\u0308.png"), find("/wp-content/uploads/2017/05/\u00e4.png", "05/a\u0308.png"));
    }

    private static Optional<String> find(String address, String... files) throws IOException {
        var paths = new PicturePaths();
        for (String file : files) {
            paths.add(file);
        }
        return paths.find(PictureAddress.of(address, SITE).orElseThrow());
    }
}
