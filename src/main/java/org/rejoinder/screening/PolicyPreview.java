package org.rejoinder.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.screening.learner.SpamClassifier;
import org.rejoinder.screening.learner.SpamScore;
import org.rejoinder.settings.Settings;

/** What a policy would make of a reply that nobody has sent. Nothing of it is stored. */
@ApplicationScoped
public class PolicyPreview {

    /**
     * A reply as somebody thinks it up.
     *
     * @param website empty for none
     * @param known whether its writer is verified and has been published often
     * @param disposable whether its address is one to throw away
     */
    public record Sample(String text, String name, String website, boolean known, boolean disposable) {}

    /** Why it goes elsewhere now than the policy says. */
    public enum Detour {
        /** A wave of spam keeps the brake on. */
        BRAKE,
        /** Nobody can verify an address without a mail server. */
        NO_MAIL
    }

    /**
     * @param verdict empty if nothing is taken at all
     * @param detour empty if it goes where the policy says
     */
    public record Outcome(Optional<Verdict> verdict, Optional<Detour> detour, List<Signal> signals) {}

    @Inject
    private ScreeningPipelineFactory pipelines;

    @Inject
    private SpamClassifier classifier;

    @Inject
    private Settings settings;

    /** @throws org.rejoinder.screening.rule.InvalidRuleException if one of the policy's lines is no rule */
    public Outcome of(Policy policy, Sample sample) {
        ScreeningPipeline now = pipelines.now(policy);
        ScreenedReply usual = reply(sample, sample.known());
        ScreenedReply reply = settings.mail().isPresent() ? usual : reply(sample, false);
        List<Signal> signals = now.run(reply);
        if (policy.modeOf(null) == ModerationMode.CLOSED) {
            return new Outcome(Optional.empty(), Optional.empty(), signals);
        }
        Verdict verdict = now.verdict(reply, signals);
        if (verdict == verdict(pipelines.under(policy), usual)) {
            return new Outcome(Optional.of(verdict), Optional.empty(), signals);
        }
        Detour detour = verdict == verdict(now, usual) ? Detour.BRAKE : Detour.NO_MAIL;
        return new Outcome(Optional.of(verdict), Optional.of(detour), signals);
    }

    private ScreenedReply reply(Sample sample, boolean verified) {
        String text = TextNormalizer.normalize(sample.text());
        Optional<String> website = Optional.of(sample.website().strip()).filter(given -> !given.isEmpty());
        SpamScore score = classifier.judge(text, sample.name(), website);
        var author = new Author(null, verified, verified ? Long.MAX_VALUE : 0, sample.disposable(), Optional.empty());
        return new ScreenedReply(null, text, sample.name(), website, author, score);
    }

    private static Verdict verdict(ScreeningPipeline pipeline, ScreenedReply reply) {
        return pipeline.verdict(reply, pipeline.run(reply));
    }
}
