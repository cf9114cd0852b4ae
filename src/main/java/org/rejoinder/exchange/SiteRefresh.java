package org.rejoinder.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rejoinder.branding.SiteVersion;
import org.rejoinder.settings.ReindexRequest;
import org.rejoinder.settings.Settings;

/** Tells everybody that the site is another one now. */
@ApplicationScoped
@Transactional
class SiteRefresh {

    @Inject
    private SiteVersion siteVersion;

    @Inject
    private Settings settings;

    void announce() {
        siteVersion.note();
        new ReindexRequest(settings.home()).make();
    }
}
