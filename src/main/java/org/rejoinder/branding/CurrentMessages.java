package org.rejoinder.branding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rejoinder.i18n.Messages;

/** In which language the site speaks now. */
@ApplicationScoped
public class CurrentMessages {

    private static final Logger LOG = Logger.getLogger(CurrentMessages.class.getName());

    @Inject
    private SiteBrandingService siteBrandingService;

    /** Who says that the database cannot be reached says it in the language that was known last. */
    public Messages current() {
        SiteBranding siteBranding;
        try {
            siteBranding = siteBrandingService.current().masthead();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The language is the last known one", e);
            siteBranding = siteBrandingService.lastKnown().masthead();
        }
        return Messages.in(siteBranding.language());
    }
}
