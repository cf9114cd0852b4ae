package org.rejoinder.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.background.Gauges;
import org.rejoinder.store.PoolWaits;

/** How this node waits for connections to the database. */
@ApplicationScoped
class PoolMetrics {

    @Inject
    private Gauges gauges;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauges.show("database_pool_requests", "How often the pool was asked for a connection", PoolWaits::count);
        gauges.show("database_pool_failures", "Of those, how often it gave none", PoolWaits::failed);
        gauges.show(
                "database_pool_wait_seconds",
                "How long it was waited for, together",
                () -> PoolWaits.total().toNanos() / 1e9);
    }
}
