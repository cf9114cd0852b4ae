package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.article.Revisions;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;

/** Tells everybody that the site is another one now. */
@ApplicationScoped
@Transactional
class RestoredSite {

    private static final int AT_ONCE = 200;

    @Inject
    private SiteVersion siteVersion;

    @Inject
    private Revisions revisions;

    @Inject
    private Settings settings;

    void announce() {
        siteVersion.note();
        new ReindexRequest(settings.home()).make();
        while (revisions.keepMissingWords(AT_ONCE) > 0) {
            // the next of them
        }
    }
}
