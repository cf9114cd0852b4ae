package org.rejoinder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The directory that holds what must outlive the process. Only its owner may look into it (0700), and into its key file
 * (0600).
 */
public final class Home {

    private static final String KEY_FILE = "rejoinder.key";
    private static final String LOCK_FILE = "rejoinder.lock";

    /** Open until the process ends, and with it the lock; not referred to, it would be collected and let go. */
    private static final List<FileChannel> LOCKED = new CopyOnWriteArrayList<>();

    private final Path directory;

    public Home(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing and takes the lock, which is held until the process ends. */
    public void open() {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            lock();
            if (Files.notExists(keyFile())) {
                makeKey();
            }
        } catch (AccessDeniedException e) {
            throw CannotStart.because("rejoinder.home", directory.toString(), "a directory that can be written to");
        } catch (IOException | UnsupportedOperationException e) {
            throw CannotStart.because(
                    "rejoinder.home",
                    directory.toString(),
                    "a directory that can be written to (%s)".formatted(e.getMessage()));
        }
    }

    /** The root key: 256 random bits in hexadecimal, made at first start. */
    public String key() {
        try {
            return Files.readString(keyFile()).strip();
        } catch (IOException e) {
            throw CannotStart.because(
                    "rejoinder.home", directory.toString(), "a directory whose " + KEY_FILE + " can be read");
        }
    }

    /** The key before the present one; there while addresses may be sealed with it. */
    public Optional<String> previousKey() {
        try {
            return Files.exists(previousKeyFile())
                    ? Optional.of(Files.readString(previousKeyFile()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts a new key in the place of the present one, which becomes the previous one. At every moment there is a key file, and
     * whatever was sealed opens with one of the two. Needs no lock: a running site notices.
     *
     * @throws CannotStart if there is no key file, or the last change is not finished
     */
    public void rotateKey() {
        if (Files.notExists(keyFile())) {
            throw new CannotStart("there is no " + KEY_FILE + " in " + directory + " to change");
        }
        if (Files.exists(previousKeyFile())) {
            throw new CannotStart("the last change of the key is not finished: let the site run until its log says so");
        }
        try {
            write(previousKeyFile(), key());
            Path next = directory.resolve(KEY_FILE + ".next");
            Files.deleteIfExists(next);
            write(next, randomKey());
            Files.move(next, keyFile(), StandardCopyOption.ATOMIC_MOVE);
            try (var folder = FileChannel.open(directory)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw CannotStart.because("rejoinder.home", directory.toString(), "a directory that can be written to");
        }
    }

    /** Nothing is sealed with the previous key any more; it is put aside, for backups of its time. */
    public void retirePreviousKey(LocalDate day) {
        try {
            if (Files.exists(previousKeyFile())) {
                Files.move(
                        previousKeyFile(),
                        directory.resolve(KEY_FILE + ".until-" + day),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path previousKeyFile() {
        return directory.resolve(KEY_FILE + ".previous");
    }

    private Path keyFile() {
        return directory.resolve(KEY_FILE);
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
        throw CannotStart.because("rejoinder.home", directory.toString(), "a directory that no other Rejoinder uses");
    }

    private void makeKey() throws IOException {
        write(keyFile(), randomKey());
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** On the disk when this returns. */
    private static void write(Path file, String key) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                (key + "\n").getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.DSYNC,
                StandardOpenOption.WRITE);
    }
}
