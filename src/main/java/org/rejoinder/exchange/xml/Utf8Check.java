package org.rejoinder.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rejoinder.exchange.file.UnpackedFile;

/** Whether a file is UTF-8 to its end, and not just ASCII. */
final class Utf8Check {

    private static final int BLOCK = 1 << 16;

    private Utf8Check() {}

    static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        boolean wide = false;
        try (InputStream in = UnpackedFile.open(file)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, read < 0);
                if (result.isError()) {
                    return false;
                }
                wide |= chars.flip().chars().anyMatch(each -> each > 0x7F);
                chars.clear();
                bytes.compact();
            }
        }
        return wide;
    }
}
