package org.rejoinder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** That somebody wants the search index of readers made anew: a file in the home, until it is done. */
public final class ReindexRequest {

    private final Path home;
    private final Path file;

    public ReindexRequest(Path home) {
        this.home = home;
        this.file = home.resolve("reindex");
    }

    /** @throws StartupException if no file can be made there */
    public void make() {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // asked for and not yet done
        } catch (IOException e) {
            throw StartupException.because(
                    "rejoinder.home", home.toString(), "a directory in which this user can make files");
        }
    }

    public boolean isMade() {
        return Files.exists(file);
    }

    public void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
