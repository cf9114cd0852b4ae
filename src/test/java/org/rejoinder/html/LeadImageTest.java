package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadImageTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @Test
    void the_first_wide_picture_of_a_text_stands_for_it() {
        String text = ArticleMarkup.clean("<p>Words</p>" + image("400x300", "Too small") + image("900x1200", "A tower")
                        + image("1600x900", "A ferry &amp; its crew") + image("1200x800", "Later"))
                .toString();

        LeadImage lead = LeadImage.in(text).orElseThrow();

        assertEquals("/media/" + HASH + "-1600x900.jpg", lead.address());
        assertEquals("A ferry & its crew", lead.alternative());
        assertEquals("image/jpeg", lead.type());
        assertEquals(
                "/media/#-480x270.jpg 480w, /media/#-960x540.jpg 960w, /media/#-1600x900.jpg 1600w".replace("#", HASH),
                lead.sources());
    }

    @Test
    void what_is_no_picture_of_this_site_stands_for_nothing() {
        assertEquals(Optional.empty(), LeadImage.in("<p>No picture</p>"));
        assertEquals(Optional.empty(), LeadImage.of("https://elsewhere.example/a.jpg", ""));
    }

    private static String image(String size, String alternative) {
        return "<p><img src=\"/media/" + HASH + "-" + size + ".jpg\" alt=\"" + alternative + "\"></p>";
    }
}
