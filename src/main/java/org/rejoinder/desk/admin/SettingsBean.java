package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.FieldProblem;
import org.rejoinder.failure.ConflictException;

/** The parts of the settings page are checked, and saved, together: all of them or none. */
@Named
@RequestScoped
public class SettingsBean {

    @Inject
    private SiteBean siteBean;

    @Inject
    private ModerationSettingsBean moderationSettingsBean;

    @Inject
    private PublishingSettingsBean publishingSettingsBean;

    @Inject
    private RetentionBean retentionBean;

    @Inject
    private SignInSettingsBean signInSettingsBean;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private SettingsTransaction settingsTransaction;

    public String save() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        siteBean.change().ifPresent(change -> changes.put("site.title", change));
        moderationSettingsBean.change().ifPresent(change -> changes.put("settings.desk", change));
        publishingSettingsBean.change().ifPresent(change -> changes.put("newsroom.title", change));
        signInSettingsBean.change().ifPresent(change -> changes.put("settings.signin", change));
        retentionBean.change().ifPresent(change -> changes.put("retention.title", change));
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            siteBean.askForLogoAgain();
            return null;
        }
        try {
            settingsTransaction.run(
                    changes.values(),
                    changes.keySet().stream().map(DeskMessages::of).collect(Collectors.joining(", ")),
                    currentUser.account().orElseThrow());
        } catch (ConflictException e) {
            DeskMessages.tellConflict("settings.changedMeanwhile");
            siteBean.askForLogoAgain();
            return null;
        }
        DeskMessages.tellNext("settings.saved");
        siteBean.deadEnds().forEach(entry -> DeskMessages.warnNext("site.menu.nowhere", entry.address()));
        return "/desk/settings?faces-redirect=true";
    }

    /** What is wrong, field by field; empty if there is nothing to put right. */
    public List<FieldProblem> getProblems() {
        return FieldProblem.all();
    }
}
