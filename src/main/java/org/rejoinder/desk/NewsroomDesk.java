package org.rejoinder.desk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.ChangedMeanwhile;
import org.rejoinder.article.Newsroom;
import org.rejoinder.article.NewsroomRules;

/** How the newsroom works, as it was shown. */
@Named
@ViewScoped
public class NewsroomDesk implements Serializable {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Newsroom newsroom;

    private int version;
    private boolean authorsPublish;
    private String timeZone;

    @PostConstruct
    void open() {
        NewsroomRules rules = newsroom.rules();
        version = rules.version();
        authorsPublish = rules.authorsPublish();
        timeZone = rules.timeZone().getId();
    }

    public String save() {
        try {
            newsroom.set(currentUser.account().orElseThrow(), version, authorsPublish, ZoneId.of(timeZone));
        } catch (DateTimeException e) {
            Words.complain("timeZone", Words.of("newsroom.timeZone.unknown"));
            return null;
        } catch (ChangedMeanwhile e) {
            Words.tellConflict("settings.changedMeanwhile");
            return null;
        }
        Words.tellNext("settings.saved");
        return "/desk/settings?faces-redirect=true";
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
