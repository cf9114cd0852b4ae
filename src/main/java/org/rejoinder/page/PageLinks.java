package org.rejoinder.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Remembers what leads to the published pages until something changes. */
@ApplicationScoped
public class PageLinks {

    private record Known(long number, List<PageLink> links) {}

    @Inject
    private StaticPages pages;

    private volatile Known known = new Known(-1, List.of());

    /** @param number of changes ({@link org.rejoinder.branding.SiteVersion}), as they were counted just now */
    public List<PageLink> current(long number) {
        Known last = known;
        if (last.number() != number) {
            last = new Known(number, pages.published());
            known = last;
        }
        return last.links();
    }

    /** For when nobody can be asked. */
    public List<PageLink> lastKnown() {
        return known.links();
    }
}
