package org.rejoinder.desk.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.rejoinder.desk.queue.SignalView;
import org.rejoinder.html.TextNormalizer;
import org.rejoinder.screening.Policy;
import org.rejoinder.screening.PolicyPreview;

/** The test box: what the policy in the fields would make of a reply. Nothing of it is stored. */
@Named
@ViewScoped
public class PolicyPreviewBean implements Serializable {

    @Inject
    private PolicyBean desk;

    @Inject
    private PolicyPreview policyPreview;

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
        PolicyPreview.Outcome seen =
                policyPreview.of(policy, new PolicyPreview.Sample(text, name, website, known, disposable));
        outcome = seen.verdict().map(Enum::name).orElse("CLOSED");
        reason = seen.detour().map(Enum::name).orElse(null);
        String typed = TextNormalizer.normalize(text);
        signs = seen.signals().stream()
                .map(signal -> SignalView.of(signal, true, typed, name, website.strip()))
                .toList();
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
