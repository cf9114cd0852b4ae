package org.rejoinder.desk.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Changes of several settings in one transaction: if one cannot be made, none is. */
@ApplicationScoped
class SettingsTransaction {

    @Transactional
    public void run(List<Runnable> changes) {
        changes.forEach(Runnable::run);
    }
}
