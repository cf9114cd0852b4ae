package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Permission;
import org.rejoinder.branding.SiteVersion;

/** Standing pages that nobody at the desk wrote: what moves in. Nobody's permission is asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PageImport {

    @Inject
    private StaticPages pages;

    @Inject
    private PageTrash trash;

    @Inject
    private SiteVersion siteVersion;

    /** Whether there are as many as there may be. */
    public boolean isFull() {
        return pages.all().size() >= StaticPages.MOST;
    }

    /**
     * While it is not full.
     *
     * @param slug where it is to be; another page that is there keeps it, and this one gets it with a number
     * @param toReaders whether readers get it; else it is a draft
     */
    public StaticPage importPage(PageText text, String slug, boolean toReaders) {
        return pages.addImported(text, slug, toReaders);
    }

    /**
     * Whether nobody here has changed it.
     *
     * @param version the one that it was imported or updated as
     */
    public boolean isUntouched(StaticPage page, int version) {
        return !page.isTrashed() && page.version() == version;
    }

    public boolean isSame(StaticPage page, PageText text) {
        return pages.textOf(page).equals(text);
    }

    /**
     * For good, with its addresses, unless somebody here has changed it.
     *
     * @param version the one that it was imported or updated as
     * @return whether it is gone
     */
    public boolean remove(Account by, long id, int version) {
        by.require(Permission.MOVE_CONTENT);
        Optional<StaticPage> untouched = pages.findForUpdate(id).filter(page -> isUntouched(page, version));
        untouched.ifPresent(page -> {
            trash.remove(page);
            siteVersion.note();
        });
        return untouched.isPresent();
    }

    /**
     * Says something else from now on, in a revision that nobody at the desk wrote.
     *
     * @return as it is now; empty if somebody has changed it meanwhile
     */
    public Optional<StaticPage> update(long id, int version, PageText text) {
        Optional<StaticPage> untouched = pages.findForUpdate(id).filter(page -> isUntouched(page, version));
        untouched.ifPresent(page -> pages.rewriteImported(page, text));
        return untouched;
    }
}
