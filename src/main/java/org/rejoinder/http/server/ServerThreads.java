package org.rejoinder.http.server;

import org.glassfish.grizzly.Connection;

/** The server's own threads, on which a request is gone on with that waited. Nothing runs there by itself. */
public final class ServerThreads {

    private ServerThreads() {}

    public static void goOn(Connection<?> connection, Runnable request) {
        connection.getTransport().getWorkerThreadPool().execute(request);
    }
}
