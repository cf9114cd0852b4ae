package org.rejoinder.node;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The last run of a job that one node does for all. */
@Entity
@Table(name = "job_run")
class JobRun {

    @Id
    private String name;

    @Column(name = "started_at")
    private Instant startedAt;

    /** Null before it ended well for the first time. */
    @Column(name = "ended_at")
    private Instant endedAt;

    private String node;

    protected JobRun() {}

    JobRun(String name) {
        this.name = name;
    }

    void begin(String node, Instant at) {
        this.node = node;
        startedAt = at;
    }

    void end(Instant at) {
        endedAt = at;
    }

    /** Still running, or broken off. */
    boolean isUnfinished() {
        return endedAt == null || endedAt.isBefore(startedAt);
    }

    boolean isEndedSince(Instant time) {
        return endedAt != null && !endedAt.isBefore(time);
    }

    String name() {
        return name;
    }

    /** When it last ended well. */
    Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Id of the one that began it. */
    String node() {
        return node;
    }
}
