package org.rejoinder.settings;

import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle without using it
 * @param lifetime in all
 * @param confirmation how long ago they may have proved who they are before what only its owner may do with an account
 */
public record SessionSettings(Duration idle, Duration lifetime, Duration confirmation) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    static SessionSettings read(SettingsReader settings) {
        return new SessionSettings(
                settings.collect(() -> settings.duration("rejoinder.session.idle", "PT8H", SHORTEST, LONGEST)),
                settings.collect(() -> settings.duration("rejoinder.session.lifetime", "P7D", SHORTEST, LONGEST)),
                settings.collect(
                        () -> settings.duration("rejoinder.session.confirmation", "PT10M", SHORTEST, LONGEST)));
    }
}
