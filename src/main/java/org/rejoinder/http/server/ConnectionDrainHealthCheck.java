package org.rejoinder.http.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready is who is about to stop: load balancers that ask send readers elsewhere, before anybody is refused. */
@Readiness
@ApplicationScoped
public class ConnectionDrainHealthCheck implements HealthCheck {

    @Inject
    private ConnectionDrain drain;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("takes requests")
                .status(!drain.hasBegun())
                .build();
    }
}
