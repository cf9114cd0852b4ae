package org.rejoinder.trash;

import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;

/** One kind of thing in the bin. Nobody sees or changes what is not theirs to delete. */
public interface TrashSource {

    TrashKind kind();

    boolean isOpenTo(Account account);

    /**
     * Newest first.
     *
     * @param after the last of the page before
     */
    List<TrashedItem> list(Account account, TrashedItem.Position after, int most);

    /** @return whether it was there still */
    boolean restore(Account account, long id);

    /** For good. @return whether it was there still */
    boolean delete(Account account, long id);

    /** For good, the longest there first. @return how many there were */
    int deleteUntil(Instant trashedBefore, int most);
}
