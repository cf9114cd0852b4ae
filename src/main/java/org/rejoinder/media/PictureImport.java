package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** Pictures that nobody at the desk uploaded: what moves in. They are decoded and made anew as uploads are. */
@ApplicationScoped
@Transactional
public class PictureImport {

    /** Bytes of a file, as of an upload. */
    public static final long LARGEST = 20L << 20;

    /** Why one stays that came with an import. */
    public enum Kept {
        UPLOADED,
        DESCRIBED,
        SHOWN
    }

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pictures pictures;

    @Inject
    private PictureUses uses;

    /**
     * One that is there already is that one, and what is said about it stays.
     *
     * @param name what its file is called
     * @param alternative for those who do not see it; empty if nothing is known
     * @throws ImageRejectedException if it is no picture that can be kept
     */
    public Picture importPicture(String name, Path file, String alternative, String caption) {
        Picture picture = pictures.keep(null, name, file).picture();
        picture.describeIfSilent(alternative);
        picture.captionIfSilent(caption);
        return picture;
    }

    /** Whether somebody here has uploaded it, too, said what it shows, or put it into the bin. */
    public boolean isChanged(Picture picture) {
        return picture.isUploadedHere() || picture.isDescribedHere() || picture.isTrashed();
    }

    /**
     * For good, with its files, unless it is changed or shown.
     *
     * @return why it stays; empty if it is gone
     */
    public Optional<Kept> remove(Account by, long id) {
        by.require(Permission.MOVE_CONTENT);
        Picture picture = entities.find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (picture == null) {
            return Optional.empty();
        }
        if (isChanged(picture)) {
            return Optional.of(picture.isUploadedHere() ? Kept.UPLOADED : Kept.DESCRIBED);
        }
        if (uses.isUsed(picture)) {
            return Optional.of(Kept.SHOWN);
        }
        pictures.delete(picture);
        return Optional.empty();
    }
}
