package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.util.Optional;

/** What the first has not, the second may have. */
record FallbackPictures(PictureFileSource first, PictureFileSource second) implements PictureFileSource {

    @Override
    public Optional<String> locate(PictureAddress address) {
        return first.locate(address).or(() -> second.locate(address));
    }

    @Override
    public Optional<PictureFile> open(PictureAddress address) throws IOException {
        Optional<PictureFile> found = first.open(address);
        return found.isPresent() ? found : second.open(address);
    }

    @Override
    public void close() throws IOException {
        try (second) {
            first.close();
        }
    }
}
