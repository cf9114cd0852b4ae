package org.rejoinder.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FormBodyTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void fields_come_out_as_they_were_typed() {
        var form = FormBody.of(FORM, "comment=a+b%26c%0D%0A%E2%82%AC&name=%F0%9F%99%82&empty=&bare");

        assertEquals("a b&c\r\n€", form.field("comment"));
        assertEquals("🙂", form.field("name"));
        assertEquals("", form.field("empty"));
        assertEquals("", form.field("bare"));
        assertEquals("", form.field("missing"));
        assertFalse(form.isMalformed());
        assertTrue(form.isUtf8());
    }

    @Test
    void bytes_that_are_no_text_are_noticed_and_the_words_around_them_kept() {
        var form = FormBody.of(FORM, "comment=caf%E9+noir&name=%ED%A0%80x");

        assertTrue(form.isMalformed());
        assertEquals("caf\uFFFD noir", form.field("comment"));
        assertTrue(form.field("name").endsWith("x"));
    }

    @Test
    void a_percent_sign_that_means_nothing_is_noticed_and_kept() {
        var form = FormBody.of(FORM, "comment=100%+sure%zz");

        assertTrue(form.isMalformed());
        assertEquals("100% sure%zz", form.field("comment"));
    }

    @Test
    void another_charset_is_noticed_and_its_words_are_read() {
        var form = FormBody.of(FORM + "; charset=ISO-8859-1", "comment=caf%E9");

        assertFalse(form.isUtf8());
        assertEquals("café", form.field("comment"));
    }

    @Test
    void the_first_of_two_fields_counts() {
        assertEquals("a", FormBody.of(FORM, "comment=a&comment=b").field("comment"));
    }
}
