package org.rejoinder.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where settings come from: a name in, perhaps a value out. */
public interface ConfigSource {

    Optional<String> value(String name);

    /** The names that begin like settings, as they were given: properties, and variables of the environment. */
    default Set<String> names() {
        return Set.of();
    }

    /** System properties, then environment variables in capitals with {@code _} for {@code .} and {@code -} (MicroProfile Config). */
    static ConfigSource process() {
        return new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(System.getProperty(name))
                        .or(() -> Optional.ofNullable(System.getenv(environmentName(name))));
            }

            @Override
            public Set<String> names() {
                return Stream.concat(
                                System.getProperties().stringPropertyNames().stream(),
                                System.getenv().keySet().stream())
                        .filter(name -> name.startsWith("rejoinder.") || name.startsWith("REJOINDER_"))
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        };
    }

    static String environmentName(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
