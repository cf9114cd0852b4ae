package org.rejoinder.exchange.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.exchange.Importer;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.picture.PictureOrigin;
import org.rejoinder.settings.Settings;

/** Takes a file that somebody at the desk wants to bring, and begins with saying what would become of it. */
@ApplicationScoped
public class ImportStart {

    /** Bytes by which most of what is no export is known before the rest of it comes. */
    private static final int HEAD = 8_192;

    private static final int BUFFER = 1 << 16;

    @Inject
    private Settings settings;

    @Inject
    private Importer importer;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportFolder folder;

    @Inject
    private ImportJob job;

    /** Bytes; as much as may be sent, and fits. */
    public long most() throws IOException {
        return Math.max(0, Math.min(settings.largestImport(), folder.room() - ImportProblems.LEAST_ROOM));
    }

    /**
     * Goes to the disk as it comes.
     *
     * @param name what the file is called where it is from
     * @return its number
     * @throws UnreadableExportException if it is no export; nothing is kept then, nor after any other exception
     */
    public long upload(Account by, String name, InputStream content) throws IOException, ImportTooLargeException {
        try (ImportUpload upload = receive(by, name, content)) {
            return upload.begin();
        }
    }

    /** As {@link #upload}, while more may come behind it. */
    public ImportUpload receive(Account by, String name, InputStream content)
            throws IOException, ImportTooLargeException {
        by.require(Permission.MOVE_CONTENT);
        byte[] head = content.readNBytes(HEAD);
        if (head.length == 0) {
            throw new EOFException();
        }
        Path part = folder.begin();
        try {
            Files.write(part, head);
            importer.requireBeginning(part);
            store(head, content, part);
            importer.requireExport(part);
        } catch (IOException | ImportTooLargeException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        return new ImportUpload(this, folder, by, name, part);
    }

    /** @param head what was read of it */
    void store(byte[] head, InputStream content, Path part) throws IOException, ImportTooLargeException {
        long most = most();
        try (OutputStream out = Files.newOutputStream(part)) {
            out.write(head);
            long size = head.length;
            var buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new ImportTooLargeException(most);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * A file that is on the server already.
     *
     * @return its number
     * @throws UnreadableExportException if it cannot be read, or is no export
     */
    public long open(Account by, String typed, PictureOrigin pictures) throws IOException {
        by.require(Permission.MOVE_CONTENT);
        Path path = pathOf(typed);
        if (!Files.isRegularFile(path)) {
            throw new UnreadableExportException("There is no such file on the server.");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableExportException("The site may not read that file. Change its owner or its rights.");
        }
        importer.requireExport(path);
        return begin(by, ImportedFile.at(path, path.getFileName().toString(), false), pictures);
    }

    /** Without pictures. */
    public long open(Account by, String typed) throws IOException {
        return open(by, typed, PictureOrigin.NONE);
    }

    /**
     * Pictures that are on the server already.
     *
     * @param typed empty for none
     * @param fetches whether those that are not there are fetched from the old site
     * @throws UnreadableExportException if they cannot be read
     */
    public PictureOrigin picturesAt(Account by, String typed, boolean fetches) throws UnreadableExportException {
        by.require(Permission.MOVE_CONTENT);
        if (typed.isEmpty()) {
            return new PictureOrigin(Optional.empty(), fetches);
        }
        Path path = pathOf(typed);
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new UnreadableExportException("There is no such folder or zip on the server.");
        }
        if (!Files.isReadable(path)) {
            throw new UnreadableExportException("The site may not read that. Change its owner or its rights.");
        }
        return new PictureOrigin(Optional.of(path), fetches);
    }

    private static Path pathOf(String typed) throws UnreadableExportException {
        Path path;
        try {
            path = Path.of(typed);
        } catch (InvalidPathException e) {
            throw new UnreadableExportException("There is no such file on the server.");
        }
        if (!path.isAbsolute()) {
            throw new UnreadableExportException("Give the whole path, like /srv/export.xml.");
        }
        return path;
    }

    long begin(Account by, ImportedFile file, PictureOrigin pictures) {
        long id = runs.add(file, pictures, ImportPhase.CHECK, by, null).id();
        job.request();
        return id;
    }
}
