package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.exchange.commento.CommentoReader;
import org.rejoinder.exchange.ghost.GhostReader;
import org.rejoinder.exchange.json.ExportJson;
import org.rejoinder.exchange.remark.RemarkReader;

/** Whose export a file of JSON is, by what its first object has. */
final class JsonFormats {

    private static final Set<String> REMARK = Set.of("version", "users", "posts");
    private static final Set<String> COMMENTO = Set.of("version", "comments", "commenters");
    private static final Set<String> GHOST = Set.of("meta", "data");
    private static final int MOST_KEYS = 10;

    private JsonFormats() {}

    static ExportReader readerOf(Path file, String readable) throws IOException {
        try (var json = new ExportJson(file)) {
            Set<String> keys = new HashSet<>();
            if (json.nextDocument()) {
                while (keys.size() < MOST_KEYS && json.nextKey()) {
                    keys.add(json.key());
                    Optional<ExportReader> reader = readerOf(keys);
                    if (reader.isPresent()) {
                        return reader.get();
                    }
                    json.skip();
                }
            }
        }
        throw new UnreadableExportException("The file is JSON, but no export." + readable);
    }

    private static Optional<ExportReader> readerOf(Set<String> keys) {
        if (keys.containsAll(REMARK)) {
            return Optional.of(new RemarkReader());
        }
        if (keys.contains("db") || keys.containsAll(GHOST)) {
            return Optional.of(new GhostReader());
        }
        return keys.containsAll(COMMENTO) ? Optional.of(new CommentoReader()) : Optional.empty();
    }
}
