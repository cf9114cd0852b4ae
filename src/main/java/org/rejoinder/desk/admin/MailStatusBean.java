package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.mail.Outbox;
import org.rejoinder.settings.Settings;

/** What has become of the site's mail. */
@Named
@RequestScoped
public class MailStatusBean {

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    /** Whether this site sends mail: without it nobody can show that an address is theirs. */
    public boolean isMailing() {
        return settings.mail().isPresent();
    }

    /** Whether nothing leaves since the site was restored. */
    public boolean isPaused() {
        return outbox.isPaused();
    }

    /** Whether the mail server took the last letter that it was given. */
    boolean isWell() {
        return outbox.problem().isEmpty();
    }

    /** How many letters were given up lately. */
    public long getGivenUp() {
        return outbox.givenUp();
    }

    public String getWords() {
        long waiting = outbox.waiting();
        if (settings.mail().isEmpty()) {
            return DeskMessages.of("settings.mail.none", waiting);
        }
        if (isPaused()) {
            return DeskMessages.of("settings.mail.paused", waiting);
        }
        return outbox.problem()
                .map(problem -> DeskMessages.of("settings.mail.problem", waiting, problem))
                .orElseGet(() -> DeskMessages.of("settings.mail.well", waiting));
    }
}
