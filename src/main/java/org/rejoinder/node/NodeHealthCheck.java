package org.rejoinder.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How this node stands to the others. It answers readers either way, only slower: it is always well. */
@Readiness
@ApplicationScoped
public class NodeHealthCheck implements HealthCheck {

    @Inject
    private Nodes nodes;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("nodes")
                .up()
                .withData("state", nodes.state().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .withData("live", nodes.live())
                .withData("leaseLeftMillis", nodes.leaseLeft().toMillis())
                .withData("first", nodes.isFirst())
                .build();
    }
}
