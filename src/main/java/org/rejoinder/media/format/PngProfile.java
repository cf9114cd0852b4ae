package org.rejoinder.media.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The colour profile in an iCCP chunk of a PNG. */
final class PngProfile {

    private PngProfile() {}

    /** Of a name, a zero, the method 0, and what is deflated. */
    static Optional<byte[]> unfolded(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 > chunk.length) {
            return Optional.empty();
        }
        var deflated = new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2);
        try (var inflated = new InflaterInputStream(deflated)) {
            byte[] bytes = inflated.readNBytes(EmbeddedProfile.LARGEST + 1);
            return bytes.length > EmbeddedProfile.LARGEST ? Optional.empty() : Optional.of(bytes);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
