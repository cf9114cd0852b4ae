package org.rejoinder.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where prints lie, by their file names. What was put is still there after a crash. */
interface Prints {

    void put(String name, byte[] bytes) throws IOException;

    Optional<Path> find(String name);

    void remove(String name) throws IOException;
}
