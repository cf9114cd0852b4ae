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

    private final Settings settings;

    public SiteKeys(Settings settings) {
        this.settings = settings;
    }

    /** @throws CannotStart if the database belongs to another secret */
    public void run() {
        Secrets secrets = Secrets.of(settings);
        try (Connection connection = database().getConnection()) {
            String sealed = sealed(connection).orElse(null);
            if (sealed == null) {
                make(connection, secrets.current());
            } else if (secrets.all().stream()
                    .noneMatch(secret -> SiteKey.open(sealed, secret).isPresent())) {
                throw new CannotStart(
                        settings.secret().isPresent()
                                ? "rejoinder.secret: got another one than this database was made with; takes that one"
                                : "rejoinder.home: got a directory whose rejoinder.key is not the one that this database was made"
                                        + " with; takes that one");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "the database (%s) cannot be used: %s".formatted(settings.database(), e.getMessage()));
        }
    }

    private DataSource database() {
        return Flyway.configure(SiteKeys.class.getClassLoader())
                .dataSource(
                        settings.database().url(),
                        settings.database().user(),
                        settings.database().password())
                .getDataSource();
    }

    /** What older versions have derived from the secret itself stays as it is; a new site gets a key of its own. */
    private static void make(Connection connection, String secret) throws SQLException {
        String key = isNew(connection) ? SiteKey.random() : secret;
        try (var insert =
                connection.prepareStatement("insert into site_key (id, sealed) select 1, cast(? as varchar(500))"
                        + " where not exists (select 1 from site_key)")) {
            insert.setString(1, SiteKey.seal(key, secret));
            insert.executeUpdate();
        } catch (SQLException e) {
            // Another node that starts at the same time was faster
            if (sealed(connection).isEmpty()) {
                throw e;
            }
        }
    }

    private static boolean isNew(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                        "select 1 from account union all select 1 from reply fetch first 1 row only");
                var rows = query.executeQuery()) {
            return !rows.next();
        }
    }

    private static Optional<String> sealed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select sealed from site_key");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }
}
