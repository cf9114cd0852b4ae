package org.rejoinder.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rejoinder.database.DatabaseRefusal;
import org.rejoinder.database.DsyncFilePath;
import org.rejoinder.settings.KeyFiles;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SiteKey;
import org.rejoinder.settings.StartupException;

/** Sees to it that the database has its key, and that this site has the secret which opens it. */
public final class SiteKeyBootstrap {

    /** One that opens shows that the secret is right; of so many, not every one is broken. */
    private static final int TRIED = 20;

    /** Class of SQLSTATE, of H2 and of PostgreSQL. */
    private static final String UNKNOWN_TABLE_OR_COLUMN = "42";

    private final Settings settings;

    private boolean binding;

    public SiteKeyBootstrap(Settings settings) {
        this.settings = settings;
    }

    /**
     * Before anything is made: a new key beside a database that was made with another one opens nothing, and would look as if
     * it were the right one.
     *
     * @throws StartupException if the key file of this database is missing
     */
    public void requireKeyFile() {
        if (settings.secret().isEmpty() && !new KeyFiles(settings.home()).isThere() && isDatabaseBound()) {
            throw StartupException.because(
                    "rejoinder.home",
                    settings.home().toString(),
                    "the directory with the rejoinder.key that the database (%s) was made with; put that file back from the backup, nothing was changed"
                            .formatted(settings.database()));
        }
    }

    private boolean isDatabaseBound() {
        return asked(connection -> has(connection, "site_key")
                || has(connection, "account where sealed_with is null", "account")
                || has(connection, "writer where sealed_with is null", "writer"));
    }

    boolean hasAccounts() {
        return asked(connection -> has(connection, "account"));
    }

    /** What can be asked of a database. */
    private interface Question {
        boolean of(Connection connection) throws SQLException;
    }

    /** @return false of a database that is not there */
    private boolean asked(Question question) {
        DsyncFilePath.register();
        if (!settings.database().isThere()) {
            return false;
        }
        try (Connection connection = database().getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(settings.database(), e);
        }
    }

    /** @param some the rows that count, as this version and then as older ones can ask for them */
    private static boolean has(Connection connection, String... some) throws SQLException {
        for (String each : some) {
            try (var query = connection.prepareStatement("select 1 from " + each + " fetch first 1 row only");
                    var rows = query.executeQuery()) {
                return rows.next();
            } catch (SQLException e) {
                if (!String.valueOf(e.getSQLState()).startsWith(UNKNOWN_TABLE_OR_COLUMN)) {
                    throw e;
                }
            }
        }
        return false;
    }

    /** Whether the database may need the secret from now on. */
    boolean isBinding() {
        return binding;
    }

    /** @throws StartupException if the database belongs to another secret */
    public void run() {
        Secrets secrets = Secrets.of(settings);
        try (Connection connection = database().getConnection()) {
            if (sealed(connection).isEmpty()) {
                binding = true;
                make(connection, secrets);
            }
            // Also of one that another node has just made
            String sealed = sealed(connection).orElseThrow();
            if (secrets.all().stream()
                    .noneMatch(secret -> SiteKey.open(sealed, secret).isPresent())) {
                throw wrongSecret();
            }
        } catch (SQLException e) {
            throw DatabaseRefusal.of(settings.database(), e);
        }
    }

    private StartupException wrongSecret() {
        return new StartupException(
                settings.secret().isPresent()
                        ? "rejoinder.secret: got another one than this database was made with; takes that one, or a new one with"
                                + " that one as rejoinder.secret.previous"
                        : "rejoinder.home: got a directory whose rejoinder.key is not the one that this database was made"
                                + " with; takes that one");
    }

    private DataSource database() {
        return Flyway.configure(SiteKeyBootstrap.class.getClassLoader())
                .dataSource(
                        settings.database().url(),
                        settings.database().user(),
                        settings.database().password())
                .getDataSource();
    }

    private void make(Connection connection, Secrets secrets) throws SQLException {
        String key = first(connection, secrets);
        try (var insert =
                connection.prepareStatement("insert into site_key (id, sealed) select 1, cast(? as varchar(100000))"
                        + " where not exists (select 1 from site_key)")) {
            insert.setString(1, SiteKey.seal(key, secrets.current()));
            insert.executeUpdate();
        } catch (SQLException e) {
            // Another node that starts at the same time was faster
            if (sealed(connection).isEmpty()) {
                throw e;
            }
        }
    }

    /**
     * A new site gets a key of its own. What older versions have derived from the secret itself stays as it is: there the key
     * is that secret, whether it is still the present one or by now the previous one.
     */
    private String first(Connection connection, Secrets secrets) throws SQLException {
        boolean isNew = true;
        for (String table : new String[] {"account", "writer"}) {
            try (var query = connection.prepareStatement("select email_digest, email_sealed from " + table
                    + " where sealed_with is null order by id fetch first " + TRIED + " rows only")) {
                var rows = query.executeQuery();
                while (rows.next()) {
                    isNew = false;
                    Optional<String> opening = opening(rows.getString(1), rows.getString(2), secrets);
                    if (opening.isPresent()) {
                        return opening.get();
                    }
                }
            }
        }
        if (isNew) {
            return SiteKey.random();
        }
        throw wrongSecret();
    }

    private static Optional<String> opening(String digest, String sealed, Secrets secrets) {
        return secrets.all().stream()
                .filter(secret -> new LegacyAddressCipher(secret).opens(digest, sealed))
                .findFirst();
    }

    private static Optional<String> sealed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select sealed from site_key");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
