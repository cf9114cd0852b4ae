package org.rejoinder.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port for a server that starts later: below those that a system hands out to whoever asks meanwhile. */
public final class FreePort {

    private static final int FIRST = 10_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    public static int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var server = new ServerSocket(port)) {
            return server.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
