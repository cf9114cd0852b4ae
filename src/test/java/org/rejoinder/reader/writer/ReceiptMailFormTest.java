package org.rejoinder.reader.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptMailTest {

    @Test
    void letters_of_an_address_are_spoken_of_only_where_the_mail_server_may_refuse_them() {
        assertNull(ReceiptMailForm.lettersOf(Optional.of(true)));
        assertEquals("impossible", ReceiptMailForm.lettersOf(Optional.of(false)));
        assertEquals("unsure", ReceiptMailForm.lettersOf(Optional.empty()));
    }
}
