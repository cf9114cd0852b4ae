package org.rejoinder.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.rejoinder.settings.DatabaseSettings;

/** A connection without a server. The drivers are named: beside the server nobody finds them by themselves. */
public final class DatabaseConnection {

    private DatabaseConnection() {}

    public static Connection open(DatabaseSettings database) throws SQLException {
        DsyncFilePath.register();
        var properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        Driver driver = database.isPostgresql() ? new org.postgresql.Driver() : new org.h2.Driver();
        return driver.connect(database.url(), properties);
    }
}
