package org.rejoinder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rejoinder.settings.Network;
import org.rejoinder.settings.Settings;

/** Headers are divided by bars. */
class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "198.51.100.7 ~ 198.51.100.7",
                "198.51.100.7:50001 ~ 198.51.100.7",
                "2001:db8::7 ~ 2001:db8::7",
                "[2001:db8::7] ~ 2001:db8::7",
                "[2001:db8::7]:5000 ~ 2001:db8::7",
                "::ffff:198.51.100.7 ~ 198.51.100.7",
                "\"198.51.100.7:50001\" ~ 198.51.100.7",
                "192.0.2.1, 198.51.100.7 ~ 198.51.100.7",
                "192.0.2.1, 198.51.100.7:1, 10.0.0.2:443 ~ 198.51.100.7",
                "192.0.2.1 | 198.51.100.7 | 10.0.0.2, 10.0.0.3 ~ 198.51.100.7",
                "10.0.0.3, 10.0.0.2 ~ 10.0.0.3",
                "192.0.2.1, unknown ~ 0.0.0.0",
                "192.0.2.1, unknown, 10.0.0.9 ~ 0.0.0.0",
                "192.0.2.1, ~ 192.0.2.1",
                "999.1.1.1 ~ 0.0.0.0",
                "host.example ~ 0.0.0.0",
                "[::1 ~ 0.0.0.0",
            })
    void what_proxies_say_is_read_from_the_right(String headers, String client) {
        assertEquals(Network.literal(client), address("X-Forwarded-For").of(Network.literal(PROXY), values(headers)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "for=198.51.100.7 ~ 198.51.100.7",
                "For=\"198.51.100.7:50001\";proto=https ~ 198.51.100.7",
                "proto=http; for=\"[2001:db8::7]:5000\"; by=10.0.0.1 ~ 2001:db8::7",
                "for=\"[2001:db8::7]\" ~ 2001:db8::7",
                "for=192.0.2.1, for=198.51.100.7;host=\"a,b;for=192.0.2.9\" ~ 198.51.100.7",
                "for=192.0.2.1 | for=198.51.100.7 | for=10.0.0.2, for=10.0.0.3 ~ 198.51.100.7",
                "for=192.0.2.1, for=unknown ~ 0.0.0.0",
                "for=192.0.2.1, for=_hidden ~ 0.0.0.0",
                "for=192.0.2.1, proto=https ~ 0.0.0.0",
                "for=192.0.2.1, for=\"_gazonk:80\", for=10.0.0.4 ~ 0.0.0.0",
                "for=\"\\\"198.51.100.7 ~ 0.0.0.0",
            })
    void the_standard_header_is_read_from_the_right_too(String headers, String client) {
        assertEquals(Network.literal(client), address("Forwarded").of(Network.literal(PROXY), values(headers)));
    }

    @Test
    void nobody_else_is_believed() {
        assertEquals(
                Network.literal("192.0.2.66"),
                address("X-Forwarded-For").of(Network.literal("192.0.2.66"), List.of("198.51.100.7")));
    }

    private static ClientAddress address(String header) {
        var settings = Map.of("rejoinder.proxies", "10.0.0.0/8", "rejoinder.proxies.header", header);
        return new ClientAddress(Settings.read(name -> Optional.ofNullable(settings.get(name))));
    }

    private static List<String> values(String headers) {
        return Arrays.stream(headers.split("\\|")).map(String::strip).toList();
    }
}
