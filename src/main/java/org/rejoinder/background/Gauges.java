package org.rejoinder.background;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} shows as it is when somebody asks: it is asked on a thread of the server, and must be at hand. */
@ApplicationScoped
public class Gauges {

    @Inject
    private MetricRegistry metrics;

    public void show(String name, String description, Supplier<Number> value) {
        metrics.gauge(described(name, description), value);
    }

    /** One of several that differ in one label. */
    public void show(String name, String description, String label, String of, Supplier<Number> value) {
        metrics.gauge(described(name, description), value, new Tag(label, of));
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
