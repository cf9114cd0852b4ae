package org.rejoinder.desk.overview;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.mail.TestMails;
import org.rejoinder.moderation.ModerationSettingsService;
import org.rejoinder.site.SampleRemoval;
import org.rejoinder.site.Site;

/** What a new site still needs, for those who set it up; each step is done once the site shows that it is. */
@Named
@RequestScoped
public class SiteSetupBean {

    /** Nobody is reminded for longer of what they do not want. */
    private static final Duration NEW_FOR = Duration.ofDays(30);

    /**
     * Something to do, with the screen to do it at.
     *
     * @param instead the act that does it here; null if there is none
     */
    public record Step(boolean done, String name, String hint, String address, String instead) {

        private static Step of(String kind, boolean done, String address) {
            return new Step(
                    done,
                    DeskMessages.of("setup.step." + kind),
                    DeskMessages.of("setup.step." + kind + ".hint"),
                    address,
                    null);
        }

        private Step or(String act) {
            return new Step(done, name, hint, address, done ? null : act);
        }
    }

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Site site;

    @Inject
    private Accounts accounts;

    @Inject
    private ModerationSettingsService moderationSettingsService;

    @Inject
    private TestMails testMails;

    @Inject
    private Articles articles;

    @Inject
    private SampleRemoval sampleRemoval;

    @Inject
    private Clock clock;

    private List<Step> steps = List.of();
    private SampleRemoval.Extent samples = new SampleRemoval.Extent(0, 0, 0);
    private String outcome;

    @PostConstruct
    void open() {
        if (currentUser.may(Permission.CHANGE_SETTINGS)) {
            samples = sampleRemoval.extent();
            if (isNew()) {
                steps = List.of(
                        Step.of("name", site.isNamed(), "/desk/settings"),
                        Step.of("people", accounts.countEnabled() > 1, "/desk/people"),
                        Step.of("rules", moderationSettingsService.areRulesSettled(), "/desk/settings#rules")
                                .or("keepRules"),
                        Step.of("mail", testMails.isAnySent(), "/desk/mail"),
                        Step.of("article", articles.isAnyOwnPublished(), "/desk/articles/new"));
            }
        }
    }

    private boolean isNew() {
        return accounts.since()
                .filter(since -> since.plus(NEW_FOR).isAfter(clock.instant()))
                .isPresent();
    }

    void keepRules() {
        moderationSettingsService.keepRules(currentUser.account().orElseThrow());
        open();
        outcome = DeskMessages.of("setup.rules.kept");
    }

    void removeSamples() {
        Account account = currentUser.account().orElseThrow();
        SampleRemoval.Extent before = samples;
        sampleRemoval.remove(account);
        samples = sampleRemoval.extent();
        outcome = DeskMessages.of("samples.removed", before.articles(), before.replies());
    }

    public List<Step> getSteps() {
        return steps;
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return steps.stream().anyMatch(step -> !step.done());
    }

    public String getProgress() {
        return DeskMessages.of(
                "setup.progress", steps.stream().filter(Step::done).count(), steps.size());
    }

    public boolean isSampled() {
        return samples.articles() > 0;
    }

    /** What removing them does. */
    public String getSamplesQuestion() {
        return DeskMessages.of("samples.question", samples.articles(), samples.replies(), samples.readers());
    }

    /** What was done; null for nothing. */
    public String getOutcome() {
        return outcome;
    }
}
