package org.rejoinder.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.rejoinder.settings.Settings;

/** What comes from outside, as beans: the time and the settings. */
@ApplicationScoped
class Producers {

    /** Ticks in microseconds, as precisely as both databases remember. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    /** The launcher has checked them already; a value that was changed since is refused again. */
    @Produces
    @Singleton
    Settings settings() {
        return Settings.read(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
    }
}
