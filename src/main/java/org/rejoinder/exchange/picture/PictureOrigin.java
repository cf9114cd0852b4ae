package org.rejoinder.exchange.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Where the pictures of an export are to be taken from.
 *
 * @param files a folder or a zip of the old site's uploads
 * @param fetches whether those that are not there are fetched from the old site
 */
public record PictureOrigin(Optional<Path> files, boolean fetches) {

    /** The texts say which are missing. */
    public static final PictureOrigin NONE = new PictureOrigin(Optional.empty(), false);

    public boolean isAny() {
        return files.isPresent() || fetches;
    }

    /**
     * @param hosts that may be asked for pictures
     * @throws IOException if the folder or zip cannot be read; the message says why
     */
    public PictureFileSource open(Set<String> hosts) throws IOException {
        PictureFileSource first = files.isPresent() ? opened(files.get()) : null;
        PictureFileSource second = fetches ? new FetchedPictures(hosts, new PictureDownload()) : null;
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return new FallbackPictures(first, second);
    }

    private static PictureFileSource opened(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderPictures(path);
        }
        if (Files.isRegularFile(path)) {
            return new ZipPictures(path);
        }
        throw new IOException(path + " is neither a folder nor a zip.");
    }
}
