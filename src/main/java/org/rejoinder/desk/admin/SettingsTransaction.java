package org.rejoinder.desk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.audit.SiteAuditor;

/** Changes of several settings in one transaction: if one cannot be made, none is. */
@ApplicationScoped
class SettingsTransaction {

    @Inject
    private SiteAuditor siteAuditor;

    /** @param which those that are changed, for the log, where nothing is told if there are none */
    @Transactional
    public void run(Collection<Runnable> changes, String which, Account by) {
        changes.forEach(Runnable::run);
        if (!changes.isEmpty()) {
            siteAuditor.settingsSaved(by, which);
        }
    }
}
