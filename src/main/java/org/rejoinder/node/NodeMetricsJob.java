package org.rejoinder.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rejoinder.background.BackgroundJobs;
import org.rejoinder.background.Gauges;

/** How this node stands to the others, and the jobs that one does for all, at {@code /metrics}. */
@ApplicationScoped
class NodeMetricsJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Inject
    private Gauges gauges;

    @Inject
    private Nodes nodes;

    @Inject
    private JobRuns runs;

    @Inject
    private BackgroundJobs jobs;

    /** In seconds since 1970, by the names of jobs. */
    private final Map<String, Long> ended = new ConcurrentHashMap<>();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauges.show("nodes_live", "How many nodes are live on this database, as this one sees it", nodes::live);
        gauges.show("node_first", "1 if this one does what one does for all", () -> nodes.isFirst() ? 1 : 0);
        for (NodeState state : NodeState.values()) {
            gauges.show(
                    "node_state",
                    "1 for the state that this node is in",
                    "state",
                    state.name().toLowerCase(Locale.ROOT),
                    () -> nodes.state() == state ? 1 : 0);
        }
        gauges.show(
                "node_lease_left_seconds",
                "For how long this node may still believe that it has heard everything",
                () -> seconds(nodes.leaseLeft()));
        AcknowledgementTimes times = nodes.acknowledgementTimes();
        gauges.show("node_acknowledgements", "Commits after which others were waited for", times::count);
        gauges.show("node_acknowledgements_missed", "Of those, in vain", times::missed);
        gauges.show("node_acknowledgement_wait_seconds", "How long they were waited for", () -> seconds(times.total()));
        gauges.show("node_acknowledgement_last_wait_seconds", "How long the last time", () -> seconds(times.last()));
        jobs.every("jobs of all nodes at the metrics", PAUSE, PAUSE, this::look);
    }

    private void look() {
        runs.all()
                .forEach(run -> run.endedAt().ifPresent(at -> {
                    if (ended.put(run.name(), at.getEpochSecond()) == null) {
                        gauges.show(
                                "shared_job_last_success_seconds",
                                "When it last ended well at whichever node, in seconds since 1970",
                                "task",
                                run.name(),
                                () -> ended.get(run.name()));
                    }
                }));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
