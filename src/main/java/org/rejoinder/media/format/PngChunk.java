package org.rejoinder.media.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * A chunk of a PNG, whose sum was right.
 *
 * @param bytes empty if they are of no interest
 */
record PngChunk(String type, byte[] bytes) {

    private static final int LARGEST_OF_INTEREST = EmbeddedProfile.LARGEST;

    /** @throws IIOException if it is damaged and no decoder can do without it */
    static PngChunk read(ImageInputStream in) throws IOException {
        long length = in.readUnsignedInt();
        byte[] name = new byte[4];
        in.readFully(name);
        return new PngChunk(new String(name, StandardCharsets.ISO_8859_1), checked(in, name, length));
    }

    private static byte[] checked(ImageInputStream in, byte[] name, long length) throws IOException {
        boolean critical = (name[0] & 0x20) == 0;
        boolean kept = length <= LARGEST_OF_INTEREST && !Arrays.equals(name, new byte[] {'I', 'D', 'A', 'T'});
        byte[] chunk = new byte[kept ? (int) length : 0];
        var sum = new CRC32();
        sum.update(name);
        if (kept) {
            in.readFully(chunk);
            sum.update(chunk);
        } else {
            byte[] part = new byte[8192];
            for (long left = length; left > 0; ) {
                int some = (int) Math.min(left, part.length);
                in.readFully(part, 0, some);
                sum.update(part, 0, some);
                left -= some;
            }
        }
        if ((int) sum.getValue() == in.readInt()) {
            return chunk;
        }
        if (critical) {
            throw new IIOException("A chunk of a PNG is damaged");
        }
        return new byte[0];
    }
}
