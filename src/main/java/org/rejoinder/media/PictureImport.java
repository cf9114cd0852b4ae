package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Pictures that nobody at the desk uploaded: what moves in. They are decoded and made anew as uploads are. */
@ApplicationScoped
@Transactional
public class PictureImport {

    /** Bytes of a file, as of an upload. */
    public static final long LARGEST = 20L << 20;

    @Inject
    private Pictures pictures;

    /**
     * One that is there already is that one, and what is said about it stays.
     *
     * @param name what its file is called
     * @param alternative for those who do not see it; empty if nothing is known
     * @throws ImageRejectedException if it is no picture that can be kept
     */
    public Picture importPicture(String name, Path file, String alternative, String caption) {
        Picture picture = pictures.keep(null, name, file);
        picture.describeIfSilent(alternative);
        picture.captionIfSilent(caption);
        return picture;
    }
}
