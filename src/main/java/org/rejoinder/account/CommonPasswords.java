package org.rejoinder.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import me.gosimple.nbvcxz.Nbvcxz;

/**
 * The 100,000 passwords that are guessed first, from the library nbvcxz (MIT). Only those are held that are long enough to be
 * chosen here.
 */
final class CommonPasswords {

    private static final Set<String> LONG = read();

    private CommonPasswords() {}

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Nbvcxz.class.getResourceAsStream("/dictionaries/passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.length() >= PasswordHasher.SHORTEST)
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In capitals and small letters alike. */
    static boolean contains(String password) {
        return LONG.contains(password.toLowerCase(Locale.ROOT));
    }
}
