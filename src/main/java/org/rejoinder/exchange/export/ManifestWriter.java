package org.rejoinder.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import org.rejoinder.exchange.own.Sidecar;

/** {@code manifest.json}: where and when, what of each kind there is, and the SHA-256 of every other entry. */
final class ManifestWriter {

    private ManifestWriter() {}

    static void write(
            OutputStream out,
            SiteLinks links,
            Instant made,
            ExportOptions options,
            ExportSummary summary,
            Map<String, String> checksums)
            throws IOException {
        var json = new JsonWriter(out);
        json.beginObject();
        json.string("format", Sidecar.FORMAT);
        json.plain("version", Sidecar.VERSION);
        json.string("site", links.base());
        json.string("made", made.toString());
        json.plain("withAddresses", options.withAddresses());
        json.string("hash", summary.hash());
        json.beginArray("counts");
        for (String member : summary.counts().keySet().stream().sorted().toList()) {
            json.beginRow();
            json.string("member", member);
            json.plain("rows", summary.count(member));
            json.endObject();
        }
        json.endArray();
        json.beginArray("entries");
        for (Map.Entry<String, String> each : checksums.entrySet()) {
            json.beginRow();
            json.string("name", each.getKey());
            json.string("sha256", each.getValue());
            json.endObject();
        }
        json.endArray();
        json.beginArray("missing");
        for (String file : summary.missing()) {
            json.beginRow();
            json.string("name", Sidecar.MEDIA + file);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        json.flush();
    }
}
