package org.rejoinder.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.rejoinder.markup.TextNormalizer;
import org.rejoinder.screening.Candidate;
import org.rejoinder.screening.Learner;
import org.rejoinder.screening.Screening;
import org.rejoinder.screening.Screenings;
import org.rejoinder.screening.Sender;
import org.rejoinder.screening.Signal;
import org.rejoinder.screening.Verdict;

/** The test box: what the policy in the fields would make of a reply. Nothing of it is stored. */
@Named
@ViewScoped
public class PolicyTrial implements Serializable {

    @Inject
    private PolicyDesk desk;

    @Inject
    private Screenings screenings;

    @Inject
    private Learner learner;

    private String text = "";
    private String name = "";
    private String website = "";
    private boolean known;
    private boolean disposable;
    private Verdict verdict;
    private List<Sign> signs = List.of();

    public void look() {
        verdict = null;
        desk.getForm().read().map(screenings::under).ifPresent(this::look);
    }

    private void look(Screening screening) {
        String typed = TextNormalizer.normalize(text);
        Optional<String> site = Optional.of(website.strip()).filter(given -> !given.isEmpty());
        var sender = new Sender(null, known, known ? Long.MAX_VALUE : 0, disposable, Optional.empty());
        var candidate = new Candidate(null, typed, name, site, sender, learner.judge(typed, name, site));
        List<Signal> signals = screening.screen(candidate);
        verdict = screening.verdict(candidate, signals);
        signs = signals.stream()
                .map(signal -> Sign.of(signal, true, typed, name, website.strip()))
                .toList();
    }

    /** Where it would go; null until it was looked at. */
    public Verdict getVerdict() {
        return verdict;
    }

    public List<Sign> getSigns() {
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
