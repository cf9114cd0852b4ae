package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
        ZoneId chosen = chosenTimeZone().orElse(null);
        if (chosen == null) {
            DeskMessages.complain("timeZone", DeskMessages.of("newsroom.timeZone.unknown"));
            return Optional.empty();
        }
        return authorsPublish == shownAuthorsPublish && chosen.equals(shownTimeZone)
                ? Optional.empty()
                : Optional.of(() -> publishingSettingsService.set(account, version, authorsPublish, chosen));
    }

    /** By its name or by its city alone, in large or small letters; the one that stands there whatever it is. */
    private Optional<ZoneId> chosenTimeZone() {
        if (timeZone.equals(shownTimeZone.getId())) {
            return Optional.of(shownTimeZone);
        }
        String typed = timeZone.replace(' ', '_').toLowerCase(Locale.ROOT);
        return getTimeZones().stream()
                .filter(zone -> ("/" + zone.toLowerCase(Locale.ROOT)).endsWith("/" + typed))
                .findFirst()
                .map(ZoneId::of);
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
