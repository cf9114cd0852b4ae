package org.rejoinder.http.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.settings.ClientLogging;

class SecurityLogTest {

    @ParameterizedTest
    @EnumSource
    void every_line_that_names_its_client_is_one_that_the_filter_in_deploy_bans_for(SecurityLog.Guess guess)
            throws IOException {
        Pattern filter = filter();

        for (String client : List.of("192.0.2.7", "2001:db8::7")) {
            String line = logged(line(ClientLogging.CLEAR, guess, client));
            assertTrue(filter.matcher(line).find(), line);
            assertTrue(filter.matcher("host.example rejoinder[12]: " + line).find(), "of the journal");
            assertTrue(filter.matcher(line.replaceFirst("^\\S+", "")).find(), "once fail2ban has taken the time away");
        }
    }

    @Test
    void what_a_stranger_gets_into_another_line_bans_nobody() throws IOException {
        Pattern filter = filter();
        String words = line(ClientLogging.CLEAR, SecurityLog.Guess.PASSWORD, "192.0.2.7");

        for (String line : List.of(
                logged("Signing out by OpenID: x " + words),
                logged("x " + logged(words)),
                logged("host rejoinder[12]: " + logged(words)),
                logged(words + " x"))) {
            assertFalse(filter.matcher(line).find(), line);
            assertFalse(filter.matcher("host.example rejoinder[12]: " + line).find(), line);
        }
    }

    /** As the server's own settings of the log have it. */
    private static String logged(String message) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/server/logging.properties"))) {
            settings.load(file);
        }
        ZonedDateTime when = ZonedDateTime.parse("2026-11-29T16:38:13Z");
        return String.format(
                        settings.getProperty("java.util.logging.SimpleFormatter.format"),
                        when,
                        null,
                        null,
                        "INFO",
                        message,
                        "")
                .strip();
    }

    @Test
    void nothing_is_told_of_a_client_unless_it_is_wanted() throws UnknownHostException {
        assertEquals("Refused: wrong password", line(ClientLogging.NONE, SecurityLog.Guess.PASSWORD, "192.0.2.7"));
    }

    @Test
    void a_key_tells_networks_apart_and_names_none() throws UnknownHostException {
        String one = line(ClientLogging.KEYED, SecurityLog.Guess.CODE, "192.0.2.7");

        assertTrue(one.matches("Refused: wrong code from network [0-9a-f]{12}"), one);
        assertEquals(one, line(ClientLogging.KEYED, SecurityLog.Guess.CODE, "192.0.2.200"));
        assertNotEquals(one, line(ClientLogging.KEYED, SecurityLog.Guess.CODE, "198.51.100.7"));
    }

    private static String line(ClientLogging naming, SecurityLog.Guess guess, String client)
            throws UnknownHostException {
        return new SecurityLog(null, naming, text -> String.format("%012x", text.hashCode()))
                .line(guess, InetAddress.getByName(client));
    }

    /** What stands for an address there is, here, any word. */
    private static Pattern filter() throws IOException {
        String expression = Files.readString(Path.of("deploy/fail2ban/filter.conf"))
                .lines()
                .filter(line -> line.startsWith("failregex"))
                .map(line -> line.replaceFirst("failregex = ", ""))
                .findFirst()
                .orElseThrow();
        return Pattern.compile(expression.replace("<ADDR>", "[0-9a-f.:]+"));
    }
}
