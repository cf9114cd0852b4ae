package org.rejoinder.desk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.moderation.audit.SiteAuditor;

/** Changes of several settings in one transaction: if one cannot be made, none is. */
@ApplicationScoped
class SettingsTransaction {

    @Inject
    private SiteAuditor siteAuditor;

    @Transactional
    public void run(List<Runnable> changes, Account by) {
        changes.forEach(Runnable::run);
        siteAuditor.settingsSaved(by);
    }
}
