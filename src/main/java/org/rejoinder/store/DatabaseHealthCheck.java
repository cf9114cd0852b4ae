package org.rejoinder.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who can write to the database, not only read: one whose disk is full goes on answering questions. */
@Readiness
@ApplicationScoped
public class DatabaseHealthCheck implements HealthCheck {

    private static final int SECONDS = 2;

    @Inject
    @Readiness
    private DiskSpaceHealthCheck disk;

    @Resource(lookup = "java:app/rejoinder")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(takesChanges()).build();
    }

    /** Nothing is written to a full disk: the embedded database closes when it cannot, and who reads waits for it. */
    private boolean takesChanges() {
        try (var connection = database.getConnection();
                var change = connection.prepareStatement("update health_check set checks = checks + 1")) {
            change.setQueryTimeout(SECONDS);
            return connection.isValid(SECONDS) && (!disk.isEnough() || change.executeUpdate() == 1);
        } catch (SQLException e) {
            return false;
        }
    }
}
