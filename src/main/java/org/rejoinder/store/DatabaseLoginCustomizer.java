package org.rejoinder.store;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink tries a connection again after five seconds, twice. A reader had better be told at once; the pool tries a
 * new connection for the next reader anyway. What the pool lets wait is counted.
 */
public class DatabaseLoginCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var login = (DatabaseLogin) session.getDatasourceLogin();
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        if (login.getConnector() instanceof JNDIConnector pool) {
            login.setConnector(new TimedConnector(pool));
        }
    }
}
