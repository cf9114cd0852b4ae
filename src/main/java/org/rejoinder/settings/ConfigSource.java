package org.rejoinder.settings;

import java.util.Locale;
import java.util.Optional;

/** Where settings come from: a name in, perhaps a value out. */
@FunctionalInterface
public interface ConfigSource {

    Optional<String> value(String name);

    /** System properties, then environment variables in capitals with {@code _} for {@code .} and {@code -} (MicroProfile Config). */
    static ConfigSource process() {
        return name -> Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(environmentName(name))));
    }

    private static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
