package org.rejoinder.database;

import java.sql.SQLException;
import org.rejoinder.settings.DatabaseSettings;
import org.rejoinder.settings.StartupException;

/** Why the database cannot be used, and which setting to look at. */
public final class DatabaseRefusal {

    /** Classes of SQLSTATE, and what H2 and PostgreSQL say where somebody may not. */
    private static final String WRONG_USER = "28";

    private static final String NOT_ALLOWED = "42501";

    private DatabaseRefusal() {}

    public static StartupException of(DatabaseSettings database, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
        return new StartupException("the database (%s) cannot be used: %s; look at %s"
                .formatted(database, database.withoutSecrets(reason), settingBehind(database, failure)));
    }

    private static String settingBehind(DatabaseSettings database, Throwable failure) {
        if (!database.isPostgresql()) {
            return "rejoinder.home";
        }
        String state = stateOf(failure);
        if (state.startsWith(WRONG_USER)) {
            return "rejoinder.database.user and rejoinder.database.password";
        }
        return state.equals(NOT_ALLOWED) ? "rejoinder.database.user" : "rejoinder.database.url";
    }

    /** The innermost one: what is around it may have another. */
    private static String stateOf(Throwable failure) {
        String state = "";
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }
}
