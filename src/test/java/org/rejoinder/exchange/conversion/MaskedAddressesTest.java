package org.rejoinder.exchange.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author dora@old.example|author d…@o….example",
                "post 7, “Write to dora@turnips.example.”|post 7, “Write to d…@tu…s.example.”",
                "<dora＠old.example>, d@x.org|<d…@o….example>, d…@x….org",
                "author do..ra@old.example|author …@…",
                "mailto:dora@old.example|mailto:d…@o….example",
            })
    void of_an_address_as_much_is_left_as_tells_it_from_another(String text, String shown) {
        assertEquals(shown, MaskedAddresses.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@dora", "Mr. @", "C@rl", "", "dora @ home.", "https://old.example/@dora.doyle/1", "@dora: 2.5"})
    void what_is_no_address_stays_as_it_is(String text) {
        assertEquals(text, MaskedAddresses.in(text));
    }
}
