package org.rejoinder.desk.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.rejoinder.account.AddressChanges;
import org.rejoinder.account.CurrentUser;

/** The address that whoever looks is to have, as far as the page may tell: it is shown to nobody. */
@Named
@RequestScoped
public class AddressChangeBean {

    @Inject
    private AddressChanges changes;

    @Inject
    private CurrentUser currentUser;

    /** Until when its link works; null if none is waited for. */
    public Instant getPendingUntil() {
        return changes.pendingUntil(currentUser.account().orElseThrow()).orElse(null);
    }
}
