package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.mail.Outbox;

/**
 * Writes the letter to one account: that it was told, and its letter, are one transaction, so that nobody is told twice and nobody is
 * forgotten, whenever the process ends.
 */
@ApplicationScoped
@Transactional
public class StaffMailer {

    @Inject
    private StaffNotifications notifications;

    @Inject
    private CurrentStaffNews currentNews;

    @Inject
    private StaffLetter letter;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    /** The numbers of accounts to which a letter is to be written; none while no mail leaves. */
    public List<Long> due(Instant now) {
        return outbox.isPaused() ? List.of() : notifications.due(now);
    }

    /** What is not true any more is told to nobody, and forgotten. */
    public void tell(long number, Instant now) {
        List<StaffNotification> noted = notifications.of(number, now);
        if (noted.isEmpty()) {
            return;
        }
        Account account = accounts.with(number).orElseThrow();
        List<StaffMailItem> items = currentNews.of(account, noted, now);
        notifications.remove(noted);
        if (!items.isEmpty()) {
            outbox.put(account, List.of(), letter.write(items));
        }
    }
}
