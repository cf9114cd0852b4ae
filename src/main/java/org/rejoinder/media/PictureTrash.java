package org.rejoinder.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** Pictures in the bin. Their files stay until they are deleted for good. */
@ApplicationScoped
@Transactional
public class PictureTrash implements TrashSource {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Pictures pictures;

    @Override
    public TrashKind kind() {
        return TrashKind.PICTURE;
    }

    @Override
    public boolean isOpenTo(Account account) {
        return account.may(Permission.ADD_PICTURES);
    }

    @Override
    public List<TrashedItem> list(Account account, TrashedItem.Position after, int most) {
        return entities.createQuery(
                        "select p from Picture p where (:all = true or p.uploadedBy = :account)"
                                + " and (p.trashNotice.at < :at or p.trashNotice.at = :at and p.id < :id)"
                                + " order by p.trashNotice.at desc, p.id desc",
                        Picture.class)
                .setParameter("all", account.may(Permission.EDIT_ALL_PICTURES))
                .setParameter("account", account)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setHint("eclipselink.batch", "p.trashNotice.by")
                .setMaxResults(most)
                .getResultStream()
                .map(picture -> TrashedItem.of(picture.id(), picture.name(), picture.trashNotice()))
                .toList();
    }

    @Override
    public boolean restore(Account account, long id) {
        return change(account, id, Picture::leaveTrash);
    }

    @Override
    public boolean delete(Account account, long id) {
        return change(account, id, picture -> pictures.delete(picture, account));
    }

    private boolean change(Account account, long id, Consumer<Picture> change) {
        Optional<Picture> trashed = locked(id);
        trashed.ifPresent(picture -> {
            Pictures.requireEditable(picture, account);
            change.accept(picture);
        });
        return trashed.isPresent();
    }

    @Override
    public int deleteUntil(Instant trashedBefore, int most) {
        List<Long> old = entities.createQuery(
                        "select p.id from Picture p where p.trashNotice.at < :before order by p.trashNotice.at, p.id",
                        Long.class)
                .setParameter("before", trashedBefore)
                .setMaxResults(most)
                .getResultList();
        old.forEach(id -> locked(id).ifPresent(pictures::delete));
        return old.size();
    }

    private Optional<Picture> locked(long id) {
        return Optional.ofNullable(entities.find(Picture.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Picture::isTrashed);
    }
}
