package org.rejoinder.reader.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.rejoinder.branding.CurrentMessages;
import org.rejoinder.follow.FollowCounts;
import org.rejoinder.i18n.Messages;
import org.rejoinder.moderation.writer.Retention;
import org.rejoinder.moderation.writer.RetentionCategory;
import org.rejoinder.pagecache.PageDependencies;
import org.rejoinder.reader.meta.PageMetadata;
import org.rejoinder.reader.meta.PageMetadataFactory;
import org.rejoinder.settings.Settings;
import org.rejoinder.webhook.moderation.ExternalModeration;

/** What the site promises about what it knows of its readers: read from what it really does. */
@Named
@RequestScoped
public class PrivacyPage {

    /** A kind of thing, and for how many days it is kept. */
    public record Time(String kind, int days) {}

    @Inject
    private Retention retention;

    @Inject
    private Settings settings;

    @Inject
    private ExternalModeration externalModeration;

    @Inject
    private PageMetadataFactory pageMetadataFactory;

    @Inject
    private CurrentMessages currentMessages;

    @Inject
    private FollowCounts followCounts;

    @Inject
    private PageDependencies pageDependencies;

    @Inject
    private Clock clock;

    private List<Time> times = List.of();
    private String followers;
    private PageMetadata pageMetadata;

    void open() {
        Messages words = currentMessages.current();
        pageMetadata = pageMetadataFactory.page(words.of("privacy.title"), words.of("privacy.lead"), "/pages/privacy");
        followers = followCounts
                .followers()
                .map(many -> words.of("privacy.followers", many))
                .orElseGet(() -> words.of("privacy.followers.few"));
        // A number that changed with each of them would tell of one
        pageDependencies.until(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
        Map<RetentionCategory, Integer> days = retention.days();
        times = days.entrySet().stream()
                .map(each -> new Time(each.getKey().name(), each.getValue()))
                .toList();
    }

    public PageMetadata getHead() {
        return pageMetadata;
    }

    public List<Time> getTimes() {
        return times;
    }

    /** How many follow by mail, in words; at most a day old. */
    public String getFollowers() {
        return followers;
    }

    public boolean isMailing() {
        return settings.mail().isPresent();
    }

    /** Whether replies are shown to a service outside the site. */
    public boolean isAskingOutside() {
        return settings.akismet().isPresent();
    }

    /** Whether a program that somebody has set up at the desk is asked about held replies. */
    public boolean isAskingModerator() {
        return externalModeration.isAsking();
    }

    /** Whether that service is told addresses, too. */
    public boolean isTellingAddresses() {
        return settings.akismet().filter(akismet -> akismet.tellsEmail()).isPresent();
    }
}
