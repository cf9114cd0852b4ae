package org.rejoinder.exchange.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.exchange.UnreadableExportException;
import org.rejoinder.exchange.picture.PictureOrigin;

/** An export as it was sent, and what comes behind it. Nothing of it is kept unless it is begun. */
public final class ImportUpload implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K'};

    private final ImportStart start;
    private final ImportFolder folder;
    private final Account by;
    private final String name;
    private final Path export;
    private Path pictures;
    private boolean fetches;

    ImportUpload(ImportStart start, ImportFolder folder, Account by, String name, Path export) {
        this.start = start;
        this.folder = folder;
        this.by = by;
        this.name = name;
        this.export = export;
    }

    /**
     * @param zip of the uploads of the old site; goes to the disk as it comes
     * @throws UnreadableExportException if it is no ZIP
     */
    public void addPictures(InputStream zip) throws IOException, ImportTooLargeException {
        byte[] head = zip.readNBytes(ZIP.length);
        if (head.length == 0) {
            return;
        }
        if (head.length < ZIP.length || head[0] != ZIP[0] || head[1] != ZIP[1]) {
            throw new UnreadableExportException("The pictures are no ZIP. Pack the folder of uploads into one.");
        }
        pictures = folder.begin();
        start.store(head, zip, pictures);
    }

    /** Those that are not there are to be fetched from the old site. */
    public void fetchPictures() {
        fetches = true;
    }

    /** @return the number of the import */
    public long begin() throws IOException {
        ImportedFile file = ImportedFile.at(folder.keep(export), name, true);
        Optional<Path> kept = pictures == null ? Optional.empty() : Optional.of(folder.keepPictures(pictures));
        return start.begin(by, file, new PictureOrigin(kept, fetches));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(export);
        if (pictures != null) {
            Files.deleteIfExists(pictures);
        }
    }
}
