package org.rejoinder.media;

import java.io.IOException;
import java.util.Optional;

/** Where prints lie, by their file names. What was put is still there after a crash. */
interface ImageStore {

    void put(String name, byte[] bytes) throws IOException;

    Optional<byte[]> find(String name) throws IOException;

    /** Said again, nothing happens. */
    void remove(String name) throws IOException;
}
