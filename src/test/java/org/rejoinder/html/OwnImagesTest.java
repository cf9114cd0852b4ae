package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnImagesTest {

    private static final URI SITE = URI.create("https://news.example.org:8443");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<img src=\"https://news.example.org:8443/media/a.png\" alt=\"A\">|<img src=\"/media/a.png\" alt=\"A\">",
                "<p>x<IMG alt='a > b' class=q SRC = 'HTTPS://NEWS.example.org:8443/media/a.png'></p>"
                        + "|<p>x<IMG alt='a > b' class=q SRC = '/media/a.png'></p>",
                "<img src=//news.example.org:8443/media/a.png>|<img src=/media/a.png>",
                "<img src=\"http://news.example.org:8443/media/a.png\"/>|<img src=\"/media/a.png\"/>",
            })
    void a_picture_of_this_site_is_named_by_its_path(String html, String kept) {
        assertEquals(kept, OwnImages.byPath(html, SITE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://other.example.org/media/a.png\">",
                "<img src=\"https://news.example.org:8443/articles/a\">",
                "<img src=\"https://news.example.org:84432/media/a.png\">",
                "<img src=\"/media/a.png\">",
                "<a href=\"https://news.example.org:8443/media/a.png\">a</a>",
                "<img alt=\" src=https://news.example.org:8443/media/a.png\" src=\"/media/b.png\">",
                "<p>https://news.example.org:8443/media/a.png</p>",
                "&lt;img src=https://news.example.org:8443/media/a.png"
            })
    void everything_else_stays_as_it_is(String html) {
        assertEquals(html, OwnImages.byPath(html, SITE));
    }

    @Test
    void however_many_attributes_there_are() {
        String many = "<img" + " a=\"b\"".repeat(50_000) + " src=\"";

        assertEquals(many + "/media/a.png\">", OwnImages.byPath(many + SITE + "/media/a.png\">", SITE));
        assertEquals(many, OwnImages.byPath(many, SITE));
    }
}
