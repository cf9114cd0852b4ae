package org.rejoinder.launch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.StartupException;

class StartChecksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "ada@example.org, bob@example.org",
                "Ada <ada@example.org>",
                "a..b@example.org",
                "ada@-.example",
                "ada@example@org"
            })
    void the_administrator_has_an_address_as_everybody_has_or_the_start_is_refused(String address) {
        Settings settings = administeredBy(address);

        var refused =
                assertThrows(StartupException.class, () -> StartChecks.requireAdministrator(settings, () -> false));

        assertTrue(refused.getMessage().startsWith("rejoinder.admin.email: got "), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("takes one email address"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ada@bücher.example", "štefan@example.org", "‎ada@example。org"})
    void every_spelling_that_the_site_takes_will_do(String address) {
        assertDoesNotThrow(() -> StartChecks.requireAdministrator(administeredBy(address), () -> false));
    }

    @ParameterizedTest
    @CsvSource({
        "password1234, one of the 100",
        "aaaaaaaaaaaa, one of the 100",
        "ada.lovelace@example.org, a name or an address",
        "example.hostname, a name or an address"
    })
    void the_first_administrators_password_is_one_that_the_desk_takes(String password, String why) {
        Settings settings = read(Map.of(
                "rejoinder.site.url", "https://example.hostname",
                "rejoinder.admin.email", "ada.lovelace@example.org",
                "rejoinder.admin.password", password));

        assertDoesNotThrow(() -> StartChecks.requireAdministrator(settings, () -> true));
        var refused =
                assertThrows(StartupException.class, () -> StartChecks.requireAdministrator(settings, () -> false));

        assertTrue(refused.getMessage().startsWith("rejoinder.admin.password: got " + why), refused.getMessage());
        assertFalse(refused.getMessage().contains(password), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, rejoinder.database.user and rejoinder.database.password",
        "28000, rejoinder.database.user and rejoinder.database.password",
        "42501, rejoinder.database.user",
        "3D000, rejoinder.database.url",
        "08001, rejoinder.database.url",
        ", rejoinder.database.url"
    })
    void a_refusal_of_postgresql_names_the_setting_to_look_at(String state, String setting) {
        var database = read(Map.of("rejoinder.database.url", "jdbc:postgresql://localhost/news"))
                .database();

        String said = DatabaseRefusal.of(
                        database, new IllegalStateException(new SQLException("FATAL: no\nmore", state)))
                .getMessage();

        assertEquals("the database (PostgreSQL) cannot be used: FATAL: no; look at " + setting, said);
    }

    @Test
    void what_a_start_made_is_removed_and_what_was_there_stays() throws IOException {
        Path there = Files.createFile(folder.resolve("there"));
        Path home = folder.resolve("a/b/home");
        var made = new MadeFiles();
        made.expect(home);
        made.expect(there);
        made.expect(folder.resolve("key"));
        Files.createDirectories(home);
        Files.writeString(home.resolve("rejoinder.lock"), "");
        Files.writeString(folder.resolve("key"), "");
        Files.writeString(there, "mine");

        made.remove();

        try (var left = Files.list(folder)) {
            assertEquals(List.of(there), left.toList());
        }
        assertTrue(Files.readString(there).equals("mine"));
    }

    private static Settings administeredBy(String address) {
        return read(Map.of("rejoinder.admin.email", address, "rejoinder.admin.password", "correct horse battery"));
    }

    private static Settings read(Map<String, String> given) {
        return Settings.read(name -> Optional.ofNullable(given.get(name)));
    }
}
