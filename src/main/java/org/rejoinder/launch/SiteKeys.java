package org.rejoinder.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.rejoinder.settings.CannotStart;
import org.rejoinder.settings.Secrets;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SiteKey;

/** Sees to it that the database has its key, and that this site has the secret which opens it. */
public final class SiteKeys {

    /** One that opens shows that the secret is right; of so many, not every one is broken. */
    private static final int TRIED = 20;

    private final Settings settings;

    public SiteKeys(Settings settings) {
        this.settings = settings;
    }

    /** @throws CannotStart if the database belongs to another secret */
    public void run() {
        Secrets secrets = Secrets.of(settings);
        try (Connection connection = database().getConnection()) {
            if (sealed(connection).isEmpty()) {
                make(connection, secrets);
            }
            // Also of one that another node has just made
            String sealed = sealed(connection).orElseThrow();
            if (secrets.all().stream()
                    .noneMatch(secret -> SiteKey.open(sealed, secret).isPresent())) {
                throw wrongSecret();
            }
        } catch (SQLException e) {
            throw new CannotStart("the database (%s) cannot be used: %s"
                    .formatted(
                            settings.database(), settings.database().withoutSecrets(String.valueOf(e.getMessage()))));
        }
    }

    private CannotStart wrongSecret() {
        return new CannotStart(
                settings.secret().isPresent()
                        ? "rejoinder.secret: got another one than this database was made with; takes that one, or a new one with"
                                + " that one as rejoinder.secret.previous"
                        : "rejoinder.home: got a directory whose rejoinder.key is not the one that this database was made"
                                + " with; takes that one");
    }

    private DataSource database() {
        return Flyway.configure(SiteKeys.class.getClassLoader())
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
                .filter(secret -> new FormerSeal(secret).opens(digest, sealed))
                .findFirst();
    }

    private static Optional<String> sealed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select sealed from site_key");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
