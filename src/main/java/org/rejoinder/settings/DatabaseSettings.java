package org.rejoinder.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the database is. H2 in the home directory unless a PostgreSQL address is given.
 *
 * @param file that H2 makes when it is not there; empty for a server
 */
public record DatabaseSettings(String url, String user, String password, Optional<Path> file) {

    /**
     * {@code WRITE_DELAY=0} and {@code durable}: a commit is on the disk before it is answered. The database is closed by the
     * server, not by the virtual machine's exit, so that requests in flight can end.
     */
    private static final String H2 =
            "jdbc:h2:durable:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;CACHE_SIZE=16384";

    /** Its driver knows no user before the host: it takes {@code user:password@host} for a port, and says so aloud. */
    private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:[^@?\\p{Cntrl}]*(\\?\\P{Cntrl}*)?");

    /** What is shorter would be found everywhere. */
    private static final int SHORTEST_SECRET = 3;

    static DatabaseSettings read(SettingsReader settingsReader, Path home) {
        Optional<String> url = settingsReader.text("rejoinder.database.url");
        Optional<String> user = settingsReader.text("rejoinder.database.user");
        Optional<String> password = settingsReader.text("rejoinder.database.password");
        if (url.isEmpty()) {
            return in(home);
        }
        if (!POSTGRESQL.matcher(url.get()).matches()) {
            throw StartupException.because(
                    "rejoinder.database.url",
                    url.get(),
                    "an address like jdbc:postgresql://localhost/rejoinder; who signs in is"
                            + " rejoinder.database.user and .password");
        }
        return new DatabaseSettings(url.get(), user.orElse("rejoinder"), password.orElse(""), Optional.empty());
    }

    private static DatabaseSettings in(Path directory) {
        return new DatabaseSettings(
                H2.formatted(directory.resolve("rejoinder")),
                "rejoinder",
                "",
                Optional.of(directory.resolve("rejoinder.mv.db")));
    }

    /** The same, but if it is a file, that file in another directory. */
    public DatabaseSettings movedTo(Path directory) {
        return file.isEmpty() ? this : in(directory);
    }

    /**
     * As {@code durable} is not: a commit may be lost with the power. For who writes much at once and forces the file itself, or
     * only reads. What H2 complains of is told by whoever asked, and leaves no file beside it.
     */
    public DatabaseSettings withoutForcing() {
        return new DatabaseSettings(
                url.replace(":durable:", ":file:").replace(";WRITE_DELAY=0", ";TRACE_LEVEL_FILE=0"),
                user,
                password,
                file);
    }

    /** Whether somebody has made it: whoever opens it makes the one in a file. */
    public boolean isThere() {
        return file.isEmpty() || Files.exists(file.get());
    }

    /** What a driver says of this database, without anything that may be a password. */
    public String withoutSecrets(String words) {
        return Stream.concat(Stream.of(url, password), valuesInUrl())
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .reduce(words, (left, secret) -> left.replace(secret, "…"));
    }

    /** As they stand there, and as the driver reads them. */
    private Stream<String> valuesInUrl() {
        return Arrays.stream(url.split("[?&]"))
                .skip(1)
                .map(each -> each.replaceFirst("^[^=]*=", ""))
                .flatMap(value -> {
                    try {
                        return Stream.of(value, URLDecoder.decode(value, StandardCharsets.UTF_8));
                    } catch (IllegalArgumentException e) {
                        return Stream.of(value);
                    }
                });
    }

    public boolean isPostgresql() {
        return url.startsWith("jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return isPostgresql() ? "PostgreSQL" : "H2";
    }
}
