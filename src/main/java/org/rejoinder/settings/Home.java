package org.rejoinder.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The directory that holds what must outlive the process. Only its owner may look into it (0700). */
public final class Home {

    private static final String LOCK_FILE = "rejoinder.lock";

    /** Open until the process ends, and with it the lock; not referred to, it would be collected and let go. */
    private static final List<FileChannel> LOCKED = new CopyOnWriteArrayList<>();

    private final Path directory;

    public Home(Path directory) {
        this.directory = directory;
    }

    /** What {@link #open} makes if it is missing. */
    public List<Path> files() {
        return List.of(directory, directory.resolve(LOCK_FILE));
    }

    /** Makes what is missing and takes the lock, which is held until the process ends. */
    public void open() {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            lock();
        } catch (AccessDeniedException e) {
            throw StartupException.because(
                    "rejoinder.home", directory.toString(), "a directory that can be written to");
        } catch (IOException | UnsupportedOperationException e) {
            throw StartupException.because(
                    "rejoinder.home",
                    directory.toString(),
                    "a directory that can be written to (%s)".formatted(e.getMessage()));
        }
    }

    /** Whether another process holds it, like a site that runs. */
    public boolean isInUse() {
        try (var channel = FileChannel.open(directory.resolve(LOCK_FILE), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw StartupException.because(
                    "rejoinder.home", directory.toString(), "the home of a site, whose files this user can change");
        }
    }

    private void lock() throws IOException {
        var channel =
                FileChannel.open(directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                LOCKED.add(channel);
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: refused like any other holder
        }
        channel.close();
        throw StartupException.because(
                "rejoinder.home", directory.toString(), "a directory that no other Rejoinder uses");
    }
}
