package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works batches off: small ones at once, large ones in the background, and at the start what a restart has interrupted. */
@ApplicationScoped
public class BatchWork {

    /** The most replies that somebody waits for. */
    public static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(BatchWork.class.getName());

    @Inject
    private Batches batches;

    @Resource
    private ManagedExecutorService executor;

    void resume(@Observes @Initialized(ApplicationScoped.class) Object application) {
        batches.atWork().forEach(this::inBackground);
    }

    public void carryOn(Batch batch) {
        if (batch.size() <= AT_ONCE) {
            finish(batch.id());
        } else {
            inBackground(batch.id());
        }
    }

    private void inBackground(long batch) {
        executor.execute(() -> {
            try {
                finish(batch);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A batch stopped; it goes on after the next start: {0}", e.toString());
            }
        });
    }

    private void finish(long batch) {
        while (batches.advance(batch)) {
            // the next stretch
        }
    }
}
