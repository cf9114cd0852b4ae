package org.rejoinder.store;

import java.sql.Connection;
import java.util.Properties;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/** Asks the pool for connections, and notes how long each was waited for. The server's own statistics cost more, and show no sum. */
final class TimedConnector extends JNDIConnector {

    TimedConnector(JNDIConnector usual) {
        super(usual.getDataSource());
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        long began = System.nanoTime();
        boolean given = false;
        try {
            Connection connection = super.connect(properties, session);
            given = true;
            return connection;
        } finally {
            PoolWaits.add(System.nanoTime() - began, given);
        }
    }
}
