package org.rejoinder.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rejoinder.exchange.file.UnpackedFile;

/** What JSON is written in: UTF-8 (RFC 8259, section 8.1), unless its first bytes show that it is UTF-16. */
record JsonCharset(Charset charset, int byteOrderMark) {

    static JsonCharset of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = UnpackedFile.open(file)) {
            head = in.readNBytes(3);
        }
        int first = head.length > 0 ? head[0] & 0xFF : -1;
        int second = head.length > 1 ? head[1] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new JsonCharset(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFE && second == 0xFF) {
            return new JsonCharset(StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0xFF && second == 0xFE) {
            return new JsonCharset(StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0 && second > 0) {
            return new JsonCharset(StandardCharsets.UTF_16BE, 0);
        }
        return new JsonCharset(first > 0 && second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8, 0);
    }
}
