package org.rejoinder.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What became of jobs that one node does for all. */
@ApplicationScoped
@Transactional
class JobRuns {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void begin(String name, String node) {
        JobRun run = entities.find(JobRun.class, name);
        if (run == null) {
            run = new JobRun(name);
            run.begin(node, clock.instant());
            entities.persist(run);
        } else {
            run.begin(node, clock.instant());
        }
    }

    void end(String name) {
        entities.find(JobRun.class, name).end(clock.instant());
    }

    Optional<JobRun> of(String name) {
        return Optional.ofNullable(entities.find(JobRun.class, name));
    }

    List<JobRun> all() {
        return entities.createQuery("select r from JobRun r order by r.name", JobRun.class)
                .getResultList();
    }

    boolean isLive(String node) {
        return !entities.createNativeQuery("select id from node where id = ?")
                .setParameter(1, node)
                .getResultList()
                .isEmpty();
    }
}
