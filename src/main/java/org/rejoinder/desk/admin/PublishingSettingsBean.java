package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.PublishingSettings;
import org.rejoinder.article.PublishingSettingsService;
import org.rejoinder.desk.DeskMessages;

/** How the newsroom works, as it was shown. */
@Named
@ViewScoped
public class PublishingSettingsBean implements Serializable {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private PublishingSettingsService publishingSettingsService;

    private int version;
    private boolean shownAuthorsPublish;
    private ZoneId shownTimeZone;
    private boolean authorsPublish;
    private String timeZone;

    @PostConstruct
    void open() {
        PublishingSettings rules = publishingSettingsService.rules();
        version = rules.version();
        shownAuthorsPublish = rules.authorsPublish();
        shownTimeZone = rules.timeZone();
        authorsPublish = shownAuthorsPublish;
        timeZone = shownTimeZone.getId();
    }

    /** What saving does, nothing if nothing was changed; what is wrong is said at its field. */
    Optional<Runnable> change() {
        Account account = currentUser.account().orElseThrow();
        try {
            ZoneId chosen = ZoneId.of(timeZone);
            return authorsPublish == shownAuthorsPublish && chosen.equals(shownTimeZone)
                    ? Optional.empty()
                    : Optional.of(() -> publishingSettingsService.set(account, version, authorsPublish, chosen));
        } catch (DateTimeException e) {
            DeskMessages.complain("timeZone", DeskMessages.of("newsroom.timeZone.unknown"));
            return Optional.empty();
        }
    }

    /** Every one there is. */
    public List<String> getTimeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches(
                                "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    public boolean isAuthorsPublish() {
        return authorsPublish;
    }

    public void setAuthorsPublish(boolean authorsPublish) {
        this.authorsPublish = authorsPublish;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone == null ? "" : timeZone.strip();
    }
}
