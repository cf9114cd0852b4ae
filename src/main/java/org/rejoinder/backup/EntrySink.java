package org.rejoinder.backup;

import java.io.IOException;
import java.io.OutputStream;

/** What takes the parts of a backup, one after the other. */
public interface EntrySink {

    /** @return to be closed before the next one */
    OutputStream entry(String name) throws IOException;
}
