package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.util.Optional;

/** Where the files of the old site's pictures are. */
public interface PictureFileSource extends AutoCloseable {

    /**
     * Without looking into it; nothing is fetched.
     *
     * @return what its file is known by: that of two addresses may be the same one; empty if it is not there
     */
    Optional<String> locate(PictureAddress address);

    /**
     * @param address on the old site
     * @return empty if it is not there; the caller closes it
     * @throws IOException if it is, and cannot be had; the message says why
     */
    Optional<PictureFile> open(PictureAddress address) throws IOException;

    @Override
    void close() throws IOException;
}
