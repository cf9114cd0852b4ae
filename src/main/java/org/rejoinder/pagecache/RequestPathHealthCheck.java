package org.rejoinder.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Which way requests go: past our filters in the server, or the slower one. The site is well on either. */
@Readiness
@ApplicationScoped
public class RequestPathHealthCheck implements HealthCheck {

    @Inject
    private GrizzlyCacheInstaller installer;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ready pages")
                .up()
                .withData("answered", installer.isInstalled() ? "before the container" : "in the container, slower")
                .build();
    }
}
