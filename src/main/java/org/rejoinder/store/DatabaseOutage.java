package org.rejoinder.store;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that cannot work just now from a fault of ours. */
public final class DatabaseOutage {

    /** SQLSTATE classes of PostgreSQL and H2 that mean "not now": connection, insufficient resources, operator, H2's general. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "90");

    /** H2 calls it a general error when its file cannot be written, and names the cause in its words alone. */
    private static final String CANNOT_WRITE = "MVStoreException";

    /** Deeper causes say nothing more, and some go in circles. */
    private static final int CAUSES = 50;

    private DatabaseOutage() {}

    /** @return whether the database is away, is stopping, or has no room */
    public static boolean isOutage(Throwable failure) {
        return causes(failure).anyMatch(DatabaseOutage::isCauseOfOutage);
    }

    /** In one line. */
    public static String reason(Throwable failure) {
        Throwable last = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        return last.getMessage() == null
                ? last.getClass().getSimpleName()
                : last.getMessage().lines().findFirst().orElse("no reason given");
    }

    private static boolean isCauseOfOutage(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql.getSQLState() == null
                    || AWAY.contains(sql.getSQLState().substring(0, 2))
                    || String.valueOf(sql.getMessage()).contains(CANNOT_WRITE);
        }
        return cause.getClass().getName().startsWith("jakarta.resource.")
                || cause instanceof SystemException
                || cause instanceof PersistenceException && cause.getCause() == null;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(CAUSES);
    }
}
