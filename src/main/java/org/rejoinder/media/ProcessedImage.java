package org.rejoinder.media;

import java.util.List;
import org.rejoinder.crypto.Sha256;

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
        return Sha256.hexOf(largest().bytes(), NAME);
    }
}
