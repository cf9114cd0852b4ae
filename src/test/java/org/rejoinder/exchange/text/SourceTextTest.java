package org.rejoinder.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void what_no_text_has_is_left_out() {
        assertEquals("ab\n\t\r 🐈 猫", SourceText.clean("a\0b\u0007\n\t\r\ud83d \udc08🐈\uffff 猫\ufffe"));
    }

    @Test
    void what_is_clean_is_the_same() {
        String clean = "It is. 🐈";

        assertSame(clean, SourceText.clean(clean));
    }

    @Test
    void what_is_no_html_becomes_some() {
        assertEquals("&lt;b&gt; &amp;amp; &quot;x&quot;", SourceText.escape("<b> &amp; \"x\""));
    }
}
