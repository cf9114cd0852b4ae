package org.rejoinder.exchange.isso;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Databases that {@code make.py} has made as Isso makes them. */
public final class IssoFile {

    /** With three public comments on {@code /by-isso/is-it/}, one that was deleted, one that waits, and a page that is gone. */
    public static final String CURRENT = "isso.db";

    /** With forty-one comments, in UTF-16, from before Isso had a key of its own. */
    public static final String OLD = "isso-old.db";

    public static final String WITH_LOG = "isso-wal.db";
    public static final String ANOTHER = "another.db";

    private IssoFile() {}

    public static Path saved(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = IssoFile.class.getResourceAsStream(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
