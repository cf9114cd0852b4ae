package org.rejoinder.desk.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.rejoinder.account.AddressChanges;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;

/** The address that whoever looks has, and whether they are to have another: that one is shown to nobody. */
@Named
@RequestScoped
public class AddressChangeBean {

    @Inject
    private AddressChanges changes;

    @Inject
    private EmailEncryption emailEncryption;

    @Inject
    private CurrentUser currentUser;

    /** For the tag that prints one. */
    public EmailAddress getPresent() {
        return emailEncryption.open(currentUser.account().orElseThrow());
    }

    /** Until when its link works; null if none is waited for. */
    public Instant getPendingUntil() {
        return changes.pendingUntil(currentUser.account().orElseThrow()).orElse(null);
    }
}
