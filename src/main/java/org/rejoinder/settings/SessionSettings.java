package org.rejoinder.settings;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without using it
 * @param lifetime in all
 */
public record SessionSettings(Duration idle, Duration lifetime) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    static SessionSettings read(SettingsReader settings) {
        return new SessionSettings(
                settings.duration("rejoinder.session.idle", "PT8H", SHORTEST, LONGEST),
                settings.duration("rejoinder.session.lifetime", "P7D", SHORTEST, LONGEST));
    }
}
