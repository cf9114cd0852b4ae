package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Validator;
import java.io.Serializable;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.HandleTakenException;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Profile;
import org.rejoinder.account.ProfileInput;
import org.rejoinder.account.Profiles;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;
import org.rejoinder.html.DecimalId;

/** What somebody says about themselves to readers; administrators may say it for others ({@code ?person=7}). */
@Named
@ViewScoped
public class ProfileBean implements Serializable {

    @Inject
    private Profiles profiles;

    @Inject
    private Accounts accounts;

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
    private boolean reviewMail;
    private boolean articleMail;
    private boolean noteMail;

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
        reviewMail = account.isWantingReviewMail();
        articleMail = account.isWantingArticleMail();
        noteMail = account.isWantingNoteMail();
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
            accounts.chooseMail(currentUser.account().orElseThrow(), reviewMail, articleMail, noteMail);
        }
    }

    /** Whether they are told of what becomes of articles. */
    public boolean isWriting() {
        return currentUser.may(Permission.WRITE_ARTICLES);
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

    public boolean isReviewMail() {
        return reviewMail;
    }

    public void setReviewMail(boolean reviewMail) {
        this.reviewMail = reviewMail;
    }

    public boolean isArticleMail() {
        return articleMail;
    }

    public void setArticleMail(boolean articleMail) {
        this.articleMail = articleMail;
    }

    /** Whether they are told of notes that mention them. */
    public boolean isNoteMail() {
        return noteMail;
    }

    public void setNoteMail(boolean noteMail) {
        this.noteMail = noteMail;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
