package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.desk.DeskMessages;
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
        List<Runnable> changes = List.of(
                siteBean.change(),
                moderationSettingsBean.change(),
                publishingSettingsBean.change(),
                retentionBean.change(),
                signInSettingsBean.change());
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            siteBean.askForLogoAgain();
            return null;
        }
        try {
            settingsTransaction.run(changes, currentUser.account().orElseThrow());
        } catch (ConflictException e) {
            DeskMessages.tellConflict("settings.changedMeanwhile");
            siteBean.askForLogoAgain();
            return null;
        }
        DeskMessages.tellNext("settings.saved");
        siteBean.deadEnds().forEach(entry -> DeskMessages.warnNext("site.menu.nowhere", entry.address()));
        return "/desk/settings?faces-redirect=true";
    }
}
