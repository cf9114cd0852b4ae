package org.rejoinder.settings;

import java.nio.file.Path;
import java.util.Optional;

/** Where the database is. H2 in the home directory unless a PostgreSQL address is given. */
public record DatabaseSettings(String url, String user, String password) {

    /**
     * {@code WRITE_DELAY=0} and {@code durable}: a commit is on the disk before it is answered. The database is closed by the
     * server, not by the virtual machine's exit, so that requests in flight can end.
     */
    private static final String H2 =
            "jdbc:h2:durable:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=16384";

    static DatabaseSettings read(Given given, Path home) {
        Optional<String> url = given.text("rejoinder.database.url");
        Optional<String> user = given.text("rejoinder.database.user");
        Optional<String> password = given.text("rejoinder.database.password");
        if (url.isEmpty()) {
            return new DatabaseSettings(H2.formatted(home.resolve("rejoinder")), "rejoinder", "");
        }
        if (!url.get().startsWith("jdbc:postgresql:")) {
            throw CannotStart.because(
                    "rejoinder.database.url", url.get(), "an address like jdbc:postgresql://localhost/rejoinder");
        }
        return new DatabaseSettings(url.get(), user.orElse("rejoinder"), password.orElse(""));
    }

    public boolean isPostgresql() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return isPostgresql() ? "PostgreSQL" : "H2";
    }
}
