package org.rejoinder.desk.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rejoinder.desk.queue.SignalView;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.screening.Author;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.ScreenedReply;
import org.rejoinder.screening.ScreeningPipeline;
import org.rejoinder.screening.ScreeningPipelineFactory;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.learner.SpamClassifier;
import org.rejoinder.screening.learner.SpamScore;

/** The test box: what the policy in the fields would make of a reply. Nothing of it is stored. */
@Named
@ViewScoped
public class PolicyPreviewBean implements Serializable {

    @Inject
    private PolicyBean desk;

    @Inject
    private ScreeningPipelineFactory screeningPipelineFactory;

    @Inject
    private SpamClassifier spamClassifier;

    @Inject
    private MailStatusBean mail;

    private String text = "";
    private String name = "";
    private String website = "";
    private boolean known;
    private boolean disposable;
    private String outcome;
    private String reason;
    private List<SignalView> signs = List.of();

    public void preview() {
        outcome = null;
        reason = null;
        desk.getForm().read().ifPresent(this::preview);
    }

    private void preview(Policy policy) {
        String typed = TextNormalizer.normalize(text);
        Optional<String> site = Optional.of(website.strip()).filter(given -> !given.isEmpty());
        SpamScore spamScore = spamClassifier.judge(typed, name, site);
        var usual = new ScreenedReply(null, typed, name, site, sender(known), spamScore);
        var screenedReply = new ScreenedReply(null, typed, name, site, sender(known && mail.isMailing()), spamScore);
        ScreeningPipeline screeningPipeline = screeningPipelineFactory.now(policy);
        List<Signal> signals = screeningPipeline.run(screenedReply);
        Verdict verdict = screeningPipeline.verdict(screenedReply, signals);
        if (policy.modeOf(null) == ModerationMode.CLOSED) {
            outcome = "CLOSED";
        } else {
            outcome = verdict.name();
            if (verdict != verdict(screeningPipelineFactory.under(policy), usual)) {
                reason = verdict == verdict(screeningPipeline, usual) ? "BRAKE" : "NO_MAIL";
            }
        }
        signs = signals.stream()
                .map(signal -> SignalView.of(signal, true, typed, name, website.strip()))
                .toList();
    }

    private Author sender(boolean verified) {
        return new Author(null, verified, verified ? Long.MAX_VALUE : 0, disposable, Optional.empty());
    }

    private static Verdict verdict(ScreeningPipeline screeningPipeline, ScreenedReply screenedReply) {
        return screeningPipeline.verdict(screenedReply, screeningPipeline.run(screenedReply));
    }

    /** Where it would go now, or CLOSED; null until it was looked at. */
    public String getOutcome() {
        return outcome;
    }

    /** Why it goes elsewhere now than the policy says; null if it does not. */
    public String getReason() {
        return reason;
    }

    public List<SignalView> getSigns() {
        return signs;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    /** Whether its writer is verified and has been published often. */
    public boolean isKnown() {
        return known;
    }

    public void setKnown(boolean known) {
        this.known = known;
    }

    /** Whether its address is one to throw away. */
    public boolean isDisposable() {
        return disposable;
    }

    public void setDisposable(boolean disposable) {
        this.disposable = disposable;
    }
}
