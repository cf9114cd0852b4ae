package org.rejoinder.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UrlAbsolutizerTest {

    private static final String SITE = "https://news.example.org";
    private static final String PAGE = SITE + "/articles/a";

    @Test
    void addresses_lead_to_the_site_or_to_the_page_and_others_stay() {
        assertEquals(
                "<a href=\"https://news.example.org/articles/b?x=1\">b</a> <a href=\"https://news.example.org/articles/a#note-1\">1</a>"
                        + " <a href=\"https://a.example/c\">c</a> <img src=\"https://news.example.org/media/m-9x9.jpg\" alt=\"\""
                        + " srcset=\"https://news.example.org/media/m-4x4.jpg 4w, https://news.example.org/media/m-9x9.jpg 9w\" />",
                UrlAbsolutizer.in(
                        "<a href=\"/articles/b?x=1\">b</a> <a href=\"#note-1\">1</a> <a href=\"https://a.example/c\">c</a>"
                                + " <img src=\"/media/m-9x9.jpg\" alt=\"\" srcset=\"/media/m-4x4.jpg 4w, /media/m-9x9.jpg 9w\" />",
                        SITE,
                        PAGE));
    }

    @Test
    void an_address_that_names_another_host_keeps_it() {
        assertEquals(
                "<a href=\"https://a.example/c\">c</a>",
                UrlAbsolutizer.in("<a href=\"//a.example/c\">c</a>", SITE, PAGE));
    }

    @Test
    void not_a_word_of_a_text_is_changed() {
        String text = "<p>first /opt, /usr and /etc, then href&#61;&#34;/x&#34; and $1 \\ </p>";

        assertEquals(text, UrlAbsolutizer.in(text, SITE, PAGE));
    }
}
