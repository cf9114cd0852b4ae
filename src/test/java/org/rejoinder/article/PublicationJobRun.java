package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets out what is due at some time, for tests of what follows. */
@ApplicationScoped
public class PublicationJobRun {

    @Inject
    private PublicationJob job;

    public void publishDue(Instant now) {
        job.publishDue(now);
    }
}
