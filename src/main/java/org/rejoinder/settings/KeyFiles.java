package org.rejoinder.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The key files of a home, each mode 0600: {@code rejoinder.key}; after a rotation, for as long as something may be sealed
 * with it, {@code rejoinder.key.previous}; and those of earlier days, {@code rejoinder.key.until-…}, which nothing reads.
 *
 * <p>A file is there whole or not at all: it is written under another name, forced to the disk, and renamed. The old key is
 * safely the previous one before the new one takes its place. So whenever the power goes, the two files together open
 * everything. Who changes one holds the lock; who reads them needs none.
 */
public final class KeyFiles {

    private static final String KEY = "rejoinder.key";
    private static final String PREVIOUS = KEY + ".previous";
    private static final String UNTIL = KEY + ".until-";
    private static final String LOCK = KEY + ".lock";
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int BYTES = 32;

    private final Path home;

    public KeyFiles(Path home) {
        this.home = home;
    }

    /** @throws StartupException if it cannot be read, or is too short to be a key */
    public String current() {
        return read(KEY).orElseThrow(() -> unusable(KEY));
    }

    /** Whoever needs both reads the current one first; else a rotation could come between them and neither be the old one. */
    public Optional<String> previous() {
        return read(PREVIOUS);
    }

    /** Where the key is, or will be. */
    public Path file() {
        return home.resolve(KEY);
    }

    /** Whether there is one, even if it cannot be read: a link that leads nowhere is one whose disk is missing. */
    public boolean isThere() {
        return Files.exists(home.resolve(KEY), LinkOption.NOFOLLOW_LINKS);
    }

    /** 256 random bits in hexadecimal, for a site whose database was made with no other key. */
    public void makeIfMissing() {
        try {
            if (!isThere()) {
                write(KEY, random());
            }
        } catch (IOException e) {
            throw StartupException.because(
                    "rejoinder.home",
                    home.toString(),
                    "a directory that can be written to (%s)".formatted(e.getMessage()));
        }
    }

    /** The keys of a backup, for a home that has none. */
    public void restore(Secrets keys) throws IOException {
        if (keys.previous().isPresent()) {
            write(PREVIOUS, keys.previous().get());
        }
        write(KEY, keys.current());
    }

    /**
     * Puts a new key in the place of the present one, which becomes the previous one. Needs nothing that a running site holds.
     *
     * @throws StartupException if something may still be sealed with the previous key: it would be lost
     */
    public void rotate() {
        holdingTheLock(() -> {
            String key = current();
            // One that was broken off before the new key was there has left the same key twice
            if (previous().filter(before -> !before.equals(key)).isPresent()) {
                throw new StartupException(
                        "%s in %s is still in use: let the site run until its log says that every address is"
                                        .formatted(PREVIOUS, home)
                                + " sealed with the present key");
            }
            write(PREVIOUS, key);
            write(KEY, random());
        });
    }

    /** Nothing is sealed with this key any more: it is put aside, for backups of its days. */
    public void retire(String previous, Instant now) {
        holdingTheLock(() -> {
            if (previous().equals(Optional.of(previous))) {
                Files.move(home.resolve(PREVIOUS), home.resolve(UNTIL + SECOND.format(now)));
                forceNames();
            }
        });
    }

    private Optional<String> read(String name) {
        try {
            String key = Files.readString(home.resolve(name)).strip();
            if (key.length() < Settings.SHORTEST_SECRET) {
                throw unusable(name);
            }
            return Optional.of(key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable(name);
        }
    }

    private StartupException unusable(String name) {
        return StartupException.because(
                "rejoinder.home",
                home.toString(),
                "a directory whose %s can be read and has at least %d characters"
                        .formatted(name, Settings.SHORTEST_SECRET));
    }

    private interface Change {
        void make() throws IOException;
    }

    private void holdingTheLock(Change change) {
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            change.make();
        } catch (OverlappingFileLockException e) {
            throw new StartupException("the key files in %s are just being changed: try again".formatted(home));
        } catch (IOException e) {
            throw StartupException.because(
                    "rejoinder.home", home.toString(), "the home of a site, whose files this user can change");
        }
    }

    private Path lockFile() throws IOException {
        Path file = home.resolve(LOCK);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            PrivateFile.giveToOwnerOf(home, file);
        } catch (FileAlreadyExistsException e) {
            // from the last time
        }
        return file;
    }

    private void write(String name, String key) throws IOException {
        Path beside = home.resolve(name + ".new");
        Files.deleteIfExists(beside);
        try (var channel = FileChannel.open(
                beside,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var bytes = ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            PrivateFile.giveToOwnerOf(home, beside);
            channel.force(true);
        }
        Files.move(beside, home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        forceNames();
    }

    /** A new name is on the disk only once its directory is. */
    private void forceNames() throws IOException {
        try (var directory = FileChannel.open(home)) {
            directory.force(true);
        }
    }

    private static String random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
