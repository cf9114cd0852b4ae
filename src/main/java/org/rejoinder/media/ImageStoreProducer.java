package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.rejoinder.settings.Settings;

/** Where the settings want prints to lie. */
@ApplicationScoped
class ImageStoreProducer {

    @Produces
    @ApplicationScoped
    ImageStore prints(Settings settings) {
        return settings.bucket()
                .<ImageStore>map(S3ImageStore::new)
                .orElseGet(() -> new FileImageStore(settings.home().resolve("media")));
    }
}
