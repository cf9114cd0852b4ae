package org.rejoinder.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files whose writes are on the disk when they return ({@code O_DSYNC}), as {@code jdbc:h2:durable:} in the address of an
 * H2 database. H2 itself hands a commit to the operating system and leaves it there: that survives a killed process, not
 * a power cut.
 */
public final class DsyncFilePath extends FilePathWrapper {

    private static final String READ_ONLY = "r";

    /** Makes H2 know them; may be called again. */
    public static void register() {
        FilePath.register(new DsyncFilePath());
    }

    @Override
    public String getScheme() {
        return "durable";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return READ_ONLY.equals(mode)
                ? super.open(mode)
                : FileChannel.open(
                        Path.of(getBase().toString()),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.DSYNC);
    }
}
