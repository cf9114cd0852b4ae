package org.rejoinder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code src/site/settings.md} lists every setting that is read, and no other. */
class SettingsPageTest {

    private static final Pattern ROW = Pattern.compile("^\\|((?: `[a-z0-9.-]+`)+) \\|", Pattern.MULTILINE);

    private static final Pattern NAME = Pattern.compile("`([a-z0-9.-]+)`");

    /** What some settings are only looked at for. */
    private static final Map<String, String> GIVEN = Map.of(
            "rejoinder.database.url", "jdbc:postgresql://localhost/rejoinder",
            "rejoinder.admin.email", "admin@example.org",
            "rejoinder.akismet.key", "0123456789ab",
            "rejoinder.media.s3.url", "https://s3.example.org/pictures",
            "rejoinder.media.s3.key", "key",
            "rejoinder.media.s3.secret", "secret",
            "rejoinder.admin.password", "correct horse battery",
            "rejoinder.database.user", "rejoinder",
            "rejoinder.database.password", "secret");

    @Test
    void the_page_lists_every_setting_and_no_other() throws IOException {
        var asked = new TreeSet<String>();
        Settings.read(name -> {
            asked.add(name);
            return Optional.ofNullable(GIVEN.get(name));
        });

        assertEquals(asked, listed(Files.readString(Path.of("src/site/settings.md"))));
    }

    private static TreeSet<String> listed(String page) {
        var names = new TreeSet<String>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            String family = "";
            Matcher name = NAME.matcher(row.group(1));
            while (name.find()) {
                String full = name.group(1).startsWith(".") ? family + name.group(1) : name.group(1);
                family = full.substring(0, full.lastIndexOf('.'));
                names.add(full);
            }
        }
        return names;
    }
}
