package org.rejoinder.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rejoinder.settings.PrivateFile;
import org.rejoinder.settings.StartupException;

/** The folder in a home in which a restore makes everything. While it is there, no site starts in this home. */
public final class UnfinishedRestore {

    private static final String FOLDER = "restore.unfinished";

    /** What an empty home may have: the lock, and what file systems put into their roots. */
    private static final Set<String> NOTHING = Set.of(FOLDER, "rejoinder.lock", "lost+found");

    private final Path home;
    private final Path folder;

    public UnfinishedRestore(Path home) {
        this.home = home;
        this.folder = home.resolve(FOLDER);
    }

    /** @throws StartupException if a restore was broken off, or is under way */
    public void requireNone() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new StartupException(
                    "a restore into %s was not finished: do it again, or remove %s".formatted(home, folder));
        }
    }

    void requireEmptyHome() throws IOException {
        if (Files.notExists(home)) {
            return;
        }
        try (Stream<Path> files = Files.list(home)) {
            if (!files.allMatch(file -> NOTHING.contains(file.getFileName().toString()))) {
                throw new BackupException(
                        "%s is not empty: move what is in it away, or set rejoinder.home to another".formatted(home)
                                + " directory");
            }
        }
    }

    /** What one that was broken off has left is removed. */
    Path begin() throws IOException {
        remove();
        return Files.createDirectory(folder);
    }

    /** Everything is on the disk before it is in its place. */
    void end() throws IOException {
        for (Path each : inside(folder)) {
            PrivateFile.giveToOwnerOf(home, each);
            force(each);
        }
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                Files.move(part, home.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        force(home);
    }

    void remove() throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path each : inside(folder)) {
                Files.delete(each);
            }
        }
    }

    /** With itself, at the end. */
    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
