package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.rejoinder.exchange.json.ExportJson;
import org.rejoinder.exchange.remark.RemarkReader;

/** Whose export a file of JSON is, by what its first object has. */
final class JsonFormats {

    private JsonFormats() {}

    static ExportReader readerOf(Path file, String readable) throws IOException {
        try (var json = new ExportJson(file)) {
            Set<String> keys = new HashSet<>();
            if (json.nextDocument()) {
                while (keys.size() < 10 && json.nextKey()) {
                    keys.add(json.key());
                    json.skip();
                    if (keys.contains("version") && keys.contains("users") && keys.contains("posts")) {
                        return new RemarkReader();
                    }
                }
            }
        }
        throw new UnreadableExportException("The file is JSON, but no export." + readable);
    }
}
