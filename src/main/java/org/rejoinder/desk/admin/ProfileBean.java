package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.HandleTakenException;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Profile;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.account.notification.NotificationChoices;
import org.rejoinder.account.notification.NotificationKind;
import org.rejoinder.account.notification.NotificationTiming;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.html.DecimalId;
import org.rejoinder.moderation.ModerationPermissions;

/** What somebody says about themselves to readers; administrators may say it for others ({@code ?person=7}). */
@Named
@ViewScoped
public class ProfileBean implements Serializable {

    @Inject
    private Profiles profiles;

    @Inject
    private Accounts accounts;

    @Inject
    private NotificationChoices choices;

    @Inject
    private ModerationPermissions moderationPermissions;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Validator validator;

    private long person;
    private String owner;
    private boolean published;
    private String name = "";
    private String handle = "";
    private String bio = "";
    private String website = "";

    /** By the name of the kind, the name of the timing: as the form has them. */
    private final Map<String, String> mail = new LinkedHashMap<>();

    @PostConstruct
    void open() {
        Account account = asked().orElseGet(() -> currentUser.account().orElseThrow());
        Optional<Profile> profile = profiles.of(account);
        person = account.id();
        owner = account.name();
        published = profile.isPresent();
        name = profile.map(Profile::name).orElse(account.name());
        handle = profile.map(Profile::handle).orElse("");
        bio = profile.map(Profile::bio).orElse("");
        website = profile.map(Profile::website).orElse("");
        choices.of(account).entrySet().stream()
                .filter(choice -> concerns(account, choice.getKey()))
                .forEach(choice ->
                        mail.put(choice.getKey().name(), choice.getValue().name()));
    }

    /** What cannot come to this account there is nothing to choose about. */
    private boolean concerns(Account account, NotificationKind kind) {
        return kind.isFor(account) && (kind != NotificationKind.REPLY_HELD || moderationPermissions.mayDecide(account));
    }

    private Optional<Account> asked() {
        String number = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("person", "");
        return currentUser.may(Permission.EDIT_ALL_PROFILES)
                ? DecimalId.in(number).flatMap(accounts::with)
                : Optional.empty();
    }

    /** Whether an administrator looks at somebody else's. */
    public boolean isOfAnother() {
        return person != currentUser.account().orElseThrow().id();
    }

    public String getOwner() {
        return owner;
    }

    public void save() {
        Account self = currentUser.account().orElseThrow();
        if (person != self.id() && !self.may(Permission.EDIT_ALL_PROFILES)) {
            DeskMessages.complain(null, DeskMessages.of("profile.notYours"));
            return;
        }
        var words = ProfileInput.of(name, handle, bio, website);
        var violations = validator.validate(words);
        violations.forEach(
                violation -> DeskMessages.complain(violation.getPropertyPath().toString(), violation.getMessage()));
        if (violations.isEmpty()) {
            keep(words);
        }
    }

    private void keep(ProfileInput words) {
        try {
            profiles.save(accounts.with(person).orElseThrow(), words);
        } catch (HandleTakenException e) {
            DeskMessages.complain("handle", DeskMessages.of("profile.handle.taken", words.handle()));
            return;
        }
        keepMail();
        DeskMessages.tellNext("profile.saved");
        Redirection.to("/desk/profile" + (isMine() ? "" : "?person=" + person));
    }

    /** Not what else stands in the fields: there need not be a profile. */
    public void saveMail() {
        keepMail();
        DeskMessages.tell("profile.mail.saved");
    }

    private void keepMail() {
        if (isMine()) {
            Map<NotificationKind, NotificationTiming> chosen = new EnumMap<>(NotificationKind.class);
            mail.forEach(
                    (kind, timing) -> chosen.put(NotificationKind.valueOf(kind), NotificationTiming.valueOf(timing)));
            choices.choose(currentUser.account().orElseThrow(), chosen);
        }
    }

    public boolean isMine() {
        return currentUser.account().orElseThrow().id() == person;
    }

    /** Whether there is a page about them. */
    public boolean isPublished() {
        return published;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getHandle() {
        return handle;
    }

    public void setHandle(String handle) {
        this.handle = handle;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    /** When mail is wanted about each kind that can concern them. */
    public Map<String, String> getMail() {
        return mail;
    }

    /** As they stand in the form. */
    public List<String> getMailKinds() {
        return List.copyOf(mail.keySet());
    }

    public NotificationTiming[] getTimings() {
        return NotificationTiming.values();
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
