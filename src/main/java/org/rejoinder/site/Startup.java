package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.settings.Settings;

/** What happens between the deployment and the first request. */
@ApplicationScoped
class Startup {

    @Inject
    private Settings settings;

    @Inject
    private SampleContent sampleContent;

    @Inject
    private FirstRun firstRun;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (settings.sample()) {
            sampleContent.fillIfEmpty();
        }
        firstRun.prepare();
    }
}
