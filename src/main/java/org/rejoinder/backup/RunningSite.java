package org.rejoinder.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;

/** A site that has its database open: asks it for the tables. */
final class RunningSite {

    /** It looks every two seconds, and may be busy. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Path home;

    RunningSite(Path home) {
        this.home = home;
    }

    void copyTo(EntrySink sink) throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout((int) LONGEST_WAIT.toMillis());
            BackupRequest request = BackupRequest.make(home, door.getLocalPort());
            try (var site = request.accept(door)) {
                TableStream.copy(site.getInputStream(), sink);
            } catch (SocketTimeoutException e) {
                throw new BackupException(
                        "whatever uses %s does not answer: a site that is just starting does in a moment,"
                                        .formatted(home)
                                + " one of an older version when it was started anew with this one");
            } finally {
                request.withdraw();
            }
        }
    }
}
