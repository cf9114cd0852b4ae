package org.rejoinder.backup.online;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.backup.BackupRequest;
import org.rejoinder.backup.DatabaseSnapshot;
import org.rejoinder.backup.TableStream;
import org.rejoinder.settings.Settings;

/** Gives the tables to who asks for them on the server, with {@code backup}. */
@ApplicationScoped
class BackupJob {

    private static final Logger LOG = Logger.getLogger(BackupJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private BackgroundJobs jobs;

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        jobs.every("backups asked for on the server", PAUSE, PAUSE, this::answer);
    }

    private void answer() {
        try {
            Optional<BackupRequest> request = BackupRequest.take(settings.home());
            if (request.isPresent()) {
                answer(request.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(BackupRequest request) {
        try (Socket command = request.connect();
                var stream = new TableStream(new RestingOutputStream(command.getOutputStream()));
                Connection connection = database.getConnection()) {
            DatabaseSnapshot.write(connection, clock, stream);
            stream.end();
        } catch (IOException e) {
            LOG.warning("A backup was broken off, since nobody takes it any more: " + e.getMessage());
        } catch (SQLException e) {
            throw new IllegalStateException("The tables for a backup cannot be read", e);
        }
    }
}
