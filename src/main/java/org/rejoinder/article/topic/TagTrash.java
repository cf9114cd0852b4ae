package org.rejoinder.article.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.article.ArticleAccessDeniedException;
import org.rejoinder.trash.TrashKind;
import org.rejoinder.trash.TrashSource;
import org.rejoinder.trash.TrashedItem;

/** Tags in the bin. A restored one is in those of its articles again that still are there and have room for it. */
@ApplicationScoped
public class TagTrash implements TrashSource {

    @Inject
    private TrashedTags tags;

    @Override
    public TrashKind kind() {
        return TrashKind.TAG;
    }

    @Override
    public boolean isOpenTo(Account account) {
        return account.may(Permission.DESCRIBE_SUBJECTS);
    }

    /** Out of all articles. What somebody else has taken out meanwhile is in the bin already. */
    void moveToTrash(Account editor, String slug, String name) {
        long tag = tags.add(editor, slug, name);
        boolean taken = false;
        while (tags.takeSome(tag, slug)) {
            taken = true;
        }
        if (!taken) {
            tags.remove(tag);
        }
    }

    @Override
    public List<TrashedItem> list(Account account, TrashedItem.Position after, int most) {
        requireOpenTo(account);
        return tags.list(after, most);
    }

    @Override
    public boolean restore(Account account, long id) {
        requireOpenTo(account);
        if (!tags.isThere(id)) {
            return false;
        }
        while (tags.giveSome(id)) {
            // The next stretch
        }
        tags.describeAgain(id);
        return tags.remove(id);
    }

    @Override
    public boolean delete(Account account, long id) {
        requireOpenTo(account);
        return tags.remove(id);
    }

    @Override
    public int deleteUntil(Instant trashedBefore, int most) {
        List<Long> old = tags.trashedBefore(trashedBefore, most);
        old.forEach(tags::remove);
        return old.size();
    }

    private static void requireOpenTo(Account account) {
        if (!account.may(Permission.DESCRIBE_SUBJECTS)) {
            throw new ArticleAccessDeniedException();
        }
    }
}
