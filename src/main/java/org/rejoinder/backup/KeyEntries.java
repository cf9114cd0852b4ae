package org.rejoinder.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rejoinder.settings.Secrets;

/** What a site seals with, be it from the key files in its home or from its settings. */
final class KeyEntries {

    static final String CURRENT = "rejoinder.key";
    static final String PREVIOUS = "rejoinder.key.previous";

    private KeyEntries() {}

    static void write(Secrets keys, EntrySink sink) throws IOException {
        write(CURRENT, keys.current(), sink);
        if (keys.previous().isPresent()) {
            write(PREVIOUS, keys.previous().get(), sink);
        }
    }

    private static void write(String name, String key, EntrySink sink) throws IOException {
        try (var out = sink.entry(name)) {
            out.write(key.getBytes(StandardCharsets.UTF_8));
        }
    }
}
