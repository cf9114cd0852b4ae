package org.rejoinder.settings;

import java.net.URI;
import java.util.Optional;

/**
 * A service that is asked about each reply, if the operator has a key for it.
 *
 * @param address where it answers, without a slash at the end
 * @param tellsEmail whether it is told the writer's email address
 */
public record AkismetSettings(URI address, String key, boolean tellsEmail) {

    private static final int SHORTEST_KEY = 8;

    static Optional<AkismetSettings> read(SettingsReader settingsReader) {
        URI address = settingsReader.site("rejoinder.akismet.url", "https://rest.akismet.com");
        boolean tellsEmail = settingsReader.flag("rejoinder.akismet.email", false);
        return settingsReader
                .text("rejoinder.akismet.key", SHORTEST_KEY)
                .map(key -> new AkismetSettings(address, key, tellsEmail));
    }

    @Override
    public String toString() {
        return "AkismetSettings[%s]".formatted(address);
    }
}
