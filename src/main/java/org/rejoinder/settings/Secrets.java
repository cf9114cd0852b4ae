package org.rejoinder.settings;

import java.util.List;
import java.util.Optional;

/**
 * What a site seals addresses with: the present secret and, while it is being changed, the one before. They come from the
 * settings, or from the key files in the home directory.
 */
public record Secrets(String current, Optional<String> previous) {

    /** As they are now: the key files may change while the site runs. */
    public static Secrets of(Settings settings) {
        var files = new KeyFiles(settings.home());
        return settings.secret()
                .map(secret -> of(secret, settings.previousSecret()))
                .orElseGet(() -> of(files.current(), files.previous()));
    }

    private static Secrets of(String current, Optional<String> previous) {
        return new Secrets(current, previous.filter(before -> !before.equals(current)));
    }

    /** The present one first. */
    public List<String> all() {
        return previous.map(before -> List.of(current, before)).orElseGet(() -> List.of(current));
    }

    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
