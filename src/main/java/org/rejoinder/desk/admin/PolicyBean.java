package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.article.Article;
import org.rejoinder.article.Articles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.queue.QueueQueryParser;
import org.rejoinder.moderation.PolicySimulations;
import org.rejoinder.reply.Replies;
import org.rejoinder.reply.training.TrainingRecords;
import org.rejoinder.screening.HumanDecision;
import org.rejoinder.screening.ModerationMode;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicySimulation;
import org.rejoinder.screening.PolicyVersion;
import org.rejoinder.screening.PolicyVersions;
import org.rejoinder.screening.StalePolicyException;
import org.rejoinder.screening.SurgeProtection;
import org.rejoinder.screening.Verdict;
import org.rejoinder.screening.WriterTrust;
import org.rejoinder.screening.learner.ConfusionMatrix;

/**
 * The screening policy as it was shown ({@code ?version=} an older one): tried on one reply, rehearsed on those that were
 * decided about, saved. What was typed stays in the fields whatever the answer is.
 */
@Named
@ViewScoped
public class PolicyBean implements Serializable {

    private static final int NEWEST_VERSIONS = 20;

    /** Human decisions that the learner is measured with. */
    private static final int MEASURED_WITH = 1_000;

    /** Of a hundred: what counts as the learner's word for spam where the policy names nothing. */
    private static final int USUALLY_SPAM_FROM = 90;

    /** A policy that was saved. */
    public record Version(int number, Instant savedAt, String savedBy, boolean inForce) implements Serializable {}

    @Inject
    private PolicyVersions policies;

    @Inject
    private PolicySimulations policySimulations;

    @Inject
    private TrainingRecords trainingRecords;

    @Inject
    private SurgeProtection surgeProtection;

    @Inject
    private Articles articles;

    @Inject
    private Replies replies;

    @Inject
    private CurrentUser currentUser;

    private int inForce;
    private int shown;
    private PolicyForm form;
    private List<Version> versions;
    private ConfusionMatrix confusionMatrix;
    private int spamFrom;
    private Instant braking;
    private String newArticle = "";
    private String rehearsal;

    @PostConstruct
    void open() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        PolicyVersion current = policies.current();
        inForce = current.version();
        PolicyVersion wanted = Optional.ofNullable(QueueQueryParser.number(asked.get("version")))
                .flatMap(number -> policies.with(number.intValue()))
                .orElse(current);
        shown = wanted.version();
        show(wanted.policy());
        addAsked(asked);
        versions = policies.newest(NEWEST_VERSIONS).stream()
                .map(each -> new Version(
                        each.version(), each.savedAt(), each.savedBy(), each.version() == current.version()))
                .toList();
        int named = current.policy().spamFrom();
        spamFrom = named > 0 ? named : USUALLY_SPAM_FROM;
        confusionMatrix = trainingRecords.marks(spamFrom, MEASURED_WITH);
        braking = surgeProtection.since().orElse(null);
    }

    private void show(Policy policy) {
        form = PolicyForm.of(
                policy,
                articles.titlesOf(policy.articles().stream()
                        .map(Policy.OfArticle::article)
                        .toList()),
                replies.namesOf(
                        policy.writers().stream().map(Policy.OfWriter::writer).toList()));
    }

    /** A card or an article may lead here with whom it is about. */
    private void addAsked(Map<String, String> asked) {
        Optional.ofNullable(QueueQueryParser.number(asked.get("writer")))
                .ifPresent(writer -> Optional.ofNullable(
                                replies.namesOf(List.of(writer)).get(writer))
                        .ifPresent(name -> form.addWriter(writer, name, "", null)));
        Optional.ofNullable(QueueQueryParser.number(asked.get("article")))
                .flatMap(articles::with)
                .ifPresent(this::add);
    }

    private void add(Article article) {
        form.addArticle(article.id(), article.title(), "");
    }

    /** Takes an article's address, or the end of it. */
    public void addArticle() {
        String slug = newArticle.strip().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        Optional<Article> found = articles.published(slug);
        if (found.isPresent()) {
            add(found.get());
            newArticle = "";
        } else {
            DeskMessages.complain("newArticle", DeskMessages.of("policy.article.none"));
        }
    }

    public String save() {
        Optional<Policy> policy = form.read();
        if (policy.isEmpty()) {
            return null;
        }
        try {
            PolicyVersion saved = policies.save(currentUser.account().orElseThrow(), inForce, policy.get());
            DeskMessages.tellNext("policy.saved", saved.version());
            return "/desk/policy?faces-redirect=true";
        } catch (StalePolicyException e) {
            DeskMessages.tellConflict("policy.overtaken", e.by());
            return null;
        }
    }

    public void rehearse() {
        form.read().ifPresent(policy -> rehearsal = policySimulations.begin(policy));
    }

    /** Looks how far the rehearsal is; the page shows it. */
    public void followRun() {
        if (getRun() == null) {
            rehearsal = null;
        }
    }

    /** The rehearsal that was begun last, or null. */
    public PolicySimulations.Run getRun() {
        return rehearsal == null ? null : policySimulations.with(rehearsal).orElse(null);
    }

    /** What came of it; null until then. */
    public PolicySimulation getResult() {
        PolicySimulations.Run run = getRun();
        return run == null ? null : run.result().orElse(null);
    }

    public int getMostRehearsed() {
        return PolicySimulations.MOST;
    }

    public PolicyForm getForm() {
        return form;
    }

    public ModerationMode[] getModes() {
        return ModerationMode.values();
    }

    public WriterTrust[] getStandings() {
        return WriterTrust.values();
    }

    public HumanDecision[] getOutcomes() {
        return HumanDecision.values();
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public int getShown() {
        return shown;
    }

    /** Whether an older policy stands in the fields. */
    public boolean isOlder() {
        return shown != inForce;
    }

    public List<Version> getVersions() {
        return versions;
    }

    public ConfusionMatrix getMarks() {
        return confusionMatrix;
    }

    /** Whole percent, rounded down: nothing is made to look better than it is. */
    public String percent(OptionalDouble share) {
        return share.isPresent() ? (int) Math.floor(share.getAsDouble() * 1000) / 10.0 + " %" : "–";
    }

    public int getSpamFrom() {
        return spamFrom;
    }

    /** Since when a wave of spam keeps the brake on; null while it is off. */
    public Instant getBraking() {
        return braking;
    }

    public String getNewArticle() {
        return newArticle;
    }

    public void setNewArticle(String newArticle) {
        this.newArticle = newArticle;
    }
}
