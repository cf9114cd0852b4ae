package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.rejoinder.crypto.Sha256;

/** Files of pictures that another Rejoinder has made: they keep their addresses. */
@ApplicationScoped
public class ImportedPictures {

    private static final int NAME = 16;

    @Inject
    private ImageStore imageStore;

    /**
     * Its row comes later.
     *
     * @param hash that the picture is called by
     * @param largest the file of its largest print
     * @return false if it is another picture than it says, or none; nothing is kept then
     */
    public boolean keep(String hash, ImageFormat format, int width, int height, byte[] largest) throws IOException {
        if (!Sha256.hexOf(largest, NAME).equals(hash)) {
            return false;
        }
        try {
            List<ImageRendition> prints =
                    ImageProcessor.complete(format, width, height, largest).prints();
            for (ImageRendition print : prints) {
                imageStore.put(
                        "%s-%dx%d.%s".formatted(hash, print.width(), print.height(), format.ending()), print.bytes());
            }
            return true;
        } catch (ImageRejectedException none) {
            return false;
        }
    }
}
