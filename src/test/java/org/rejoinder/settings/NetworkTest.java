package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void a_network_contains_its_addresses_and_no_others() {
        assertTrue(Network.parse("10.0.0.0/8").contains(Network.literal("10.255.1.2")));
        assertFalse(Network.parse("10.0.0.0/8").contains(Network.literal("11.0.0.1")));
        assertTrue(Network.parse("2001:db8::/48").contains(Network.literal("2001:db8:0:ffff::1")));
        assertFalse(Network.parse("2001:db8::/48").contains(Network.literal("2001:db8:1::1")));
        assertTrue(Network.parse("127.0.0.1").contains(Network.literal("127.0.0.1")));
        assertFalse(Network.parse("0.0.0.0/0").contains(Network.literal("::1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "example.org",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0/8",
                "",
                "1.2.3.4/8/8",
                "::1/129"
            })
    void what_is_no_address_is_never_looked_up(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.parse(text));
    }
}
