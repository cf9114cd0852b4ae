package org.rejoinder.desk.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        assertTrue(filter.matcher(line(ClientLogging.CLEAR, guess, "192.0.2.7")).find());
        assertTrue(
                filter.matcher(line(ClientLogging.CLEAR, guess, "2001:db8::7")).find());
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
