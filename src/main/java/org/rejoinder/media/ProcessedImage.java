package org.rejoinder.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What became of an upload.
 *
 * @param prints the largest first
 */
record ProcessedImage(ImageFormat format, List<ImageRendition> prints) {

    /** Bytes of a name: enough that no two pictures share one. */
    private static final int NAME = 16;

    ImageRendition largest() {
        return prints.get(0);
    }

    /** What the picture is called in addresses; another picture has another name. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(largest().bytes());
            return HexFormat.of().formatHex(digest, 0, NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
