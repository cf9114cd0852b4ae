package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;

/** The library. */
@ApplicationScoped
@Transactional
public class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class.getName());

    /** The address of a print, or its file name. */
    private static final Pattern PRINT = Pattern.compile("(?:/media/)?(([0-9a-f]{32})-\\d{1,5}x\\d{1,5}\\.(jpg|png))");

    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private PictureUses uses;

    @Inject
    private ImageStore imageStore;

    @Inject
    private Event<ImageDeleted> thrownAway;

    @Inject
    private Event<PictureRemoved> removed;

    @Inject
    private Clock clock;

    /**
     * Takes a picture in; one that is there already, be it in the bin, is that one. Its prints are on the disk before the row that tells of
     * them, so that a crash leaves at most files that nobody knows.
     *
     * @param name what its file is called
     * @throws ImageRejectedException if it is no picture that can be kept
     */
    public Picture take(Account by, String name, Path upload) {
        return upload(by, name, upload).picture();
    }

    /** As {@link #take}, and says whether it was there already. */
    public TakenPicture upload(Account by, String name, Path upload) {
        if (!by.may(Permission.ADD_PICTURES)) {
            throw new PictureAccessDeniedException();
        }
        return keep(by, name, upload);
    }

    /** @param by null for what nobody at the desk uploaded */
    TakenPicture keep(Account by, String name, Path upload) {
        try {
            ProcessedImage processedImage = ImageProcessor.develop(upload);
            var picture = new Picture(processedImage, shown(name), by, clock.instant());
            Optional<Picture> known = called(picture.hash());
            if (known.isPresent()) {
                known.get().leaveTrash();
                return new TakenPicture(known.get(), false);
            }
            List<String> files = picture.files();
            for (int i = 0; i < files.size(); i++) {
                imageStore.put(files.get(i), processedImage.prints().get(i).bytes());
            }
            entities.persist(picture);
            entities.flush();
            return new TakenPicture(picture, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without folders and without what nobody can see. */
    private static String shown(String name) {
        String plain =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}+", " ").strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private Optional<Picture> called(String hash) {
        return entities.createQuery("select p from Picture p where p.hash = :hash", Picture.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    public Optional<Picture> with(long id) {
        return Optional.ofNullable(entities.find(Picture.class, id));
    }

    /** By their numbers. */
    public Map<Long, Picture> with(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select p from Picture p where p.id in :ids", Picture.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /**
     * Newest first.
     *
     * @param words in its name or in what is said about it; empty for any
     * @param before the number of the last of the page before
     */
    public List<Picture> list(String words, long before, int most) {
        return entities.createQuery(
                        "select p from Picture p where p.trashNotice.at is null and p.id < :before and lower(concat(p.name, ' ', p.alternative, ' ',"
                                + " p.caption, ' ', p.credit)) like :words escape '!' order by p.id desc",
                        Picture.class)
                .setParameter("before", before)
                .setParameter(
                        "words", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%")
                .setHint("eclipselink.batch", "p.uploadedBy")
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * @throws StalePictureException if somebody else has since
     * @throws PictureAccessDeniedException if it is somebody else's
     */
    public void describe(Account by, long id, int shownVersion, ImageMetadata words) {
        Picture picture = entities.find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (picture == null) {
            throw new StalePictureException();
        }
        requireEditable(picture, by);
        if (picture.version() != shownVersion) {
            throw new StalePictureException();
        }
        picture.describeHere(words);
    }

    /**
     * Into the bin. Said again, nothing happens.
     *
     * @throws ImageInUseException if an article or a page needs it
     * @throws PictureAccessDeniedException if it is somebody else's
     */
    public void moveToTrash(Account by, long id) {
        Picture picture = entities.find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (picture == null || picture.isTrashed()) {
            return;
        }
        requireEditable(picture, by);
        if (uses.isUsed(picture)) {
            throw new ImageInUseException();
        }
        Instant now = clock.instant();
        picture.moveToTrash(by, now);
        removed.fire(new PictureRemoved(picture.name(), false, by, now));
    }

    /** For good, by hand, unless an article or a page needs it now. */
    void delete(Picture picture, Account by) {
        delete(picture);
        if (!picture.isTrashed()) {
            return;
        }
        removed.fire(new PictureRemoved(picture.name(), true, by, clock.instant()));
    }

    /** For good, unless an article or a page needs it now. */
    void delete(Picture picture) {
        if (uses.isUsed(picture)) {
            picture.leaveTrash();
        } else {
            entities.remove(picture);
            thrownAway.fire(new ImageDeleted(picture.files()));
        }
    }

    static void requireEditable(Picture picture, Account account) {
        if (!picture.isEditableBy(account)) {
            throw new PictureAccessDeniedException();
        }
    }

    /** At worst files stay that nobody knows. */
    void discard(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImageDeleted gone) {
        for (String file : gone.files()) {
            try {
                imageStore.remove(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A file of a picture that was thrown away is still there", e);
            }
        }
    }

    /** What an article says instead of a picture is said with it from now on, if nothing was; others' words stay. */
    public void describeIfSilent(String address, String alternative) {
        hashesOf(List.of(address)).stream()
                .flatMap(hash -> called(hash).stream())
                .forEach(picture -> picture.describeIfSilent(alternative));
    }

    static TreeSet<String> hashesOf(Collection<String> addresses) {
        return addresses.stream()
                .map(PRINT::matcher)
                .filter(Matcher::matches)
                .map(print -> print.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the file was called of which this is a print; empty if it is decorative, or none of ours. */
    public Optional<String> nameUnlessDecorative(String address) {
        return at(address).filter(picture -> !picture.words().decorative()).map(Picture::name);
    }

    /** Of which this is the address of a print. */
    public Optional<Picture> at(String address) {
        return hashesOf(List.of(address)).stream()
                .flatMap(hash -> called(hash).stream())
                .findFirst();
    }

    /** @param file as in the address of a print */
    public boolean isStored(String file) {
        return hashesOf(List.of("/media/" + file)).stream()
                .anyMatch(hash -> called(hash).isPresent());
    }

    /** @param file as in the address of a print */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<byte[]> print(String file) throws IOException {
        return PRINT.matcher(file).matches() && !file.startsWith("/") ? imageStore.find(file) : Optional.empty();
    }
}
