package org.rejoinder.site;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.rejoinder.article.PublishingSettingsService;

/** The time zone that the site is set to, read once for a request. */
@RequestScoped
public class SiteTimeZone {

    @Inject
    private PublishingSettingsService publishingSettingsService;

    private ZoneId zone;

    @PostConstruct
    void read() {
        zone = publishingSettingsService.rules().timeZone();
    }

    public ZoneId zone() {
        return zone;
    }
}
