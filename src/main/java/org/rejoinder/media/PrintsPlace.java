package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.rejoinder.settings.Settings;

/** Where the settings want prints to lie. */
@ApplicationScoped
class PrintsPlace {

    @Produces
    @ApplicationScoped
    Prints prints(Settings settings) {
        return settings.bucket()
                .<Prints>map(PrintsInBucket::new)
                .orElseGet(() -> new PrintsAtHome(settings.home().resolve("media")));
    }
}
