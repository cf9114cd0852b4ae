package org.rejoinder.exchange;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the exports of one program, however long they are, without asking anybody else for anything. */
public interface ExportReader {

    /**
     * Tells of all that is in it.
     *
     * @throws UnreadableExportException if it cannot be read to its end; what the visitor has been told is then a part
     */
    void read(Path file, ExportVisitor visitor) throws IOException;
}
