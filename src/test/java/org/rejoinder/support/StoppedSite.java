package org.rejoinder.support;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.database.DsyncFilePath;
import org.rejoinder.settings.Settings;

/** The database of a site that does not run. */
public final class StoppedSite {

    private final Map<String, String> settings;

    public StoppedSite(Map<String, String> settings) {
        this.settings = settings;
    }

    /** @return how many rows it changed */
    public int change(String sql) throws SQLException {
        var database =
                Settings.read(name -> Optional.ofNullable(settings.get(name))).database();
        DsyncFilePath.register();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Moderators are told of the samples, too, as of whatever else has waited for long. */
    public void makeSamplesNews() throws SQLException {
        if (change("update reminded set told_until = null where told_until is not null") != 1) {
            throw new AssertionError("the samples were news to somebody");
        }
    }
}
