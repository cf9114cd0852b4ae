package org.rejoinder.desk.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.AddressTakenException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.NotInvitedException;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.Role;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.site.InvitationMailer;

/** Adding people, and the links with which they choose a password. */
@Named
@ViewScoped
public class InvitationBean implements Serializable {

    @Inject
    private InvitationMailer invitationMailer;

    @Inject
    private Invitations invitations;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private PeopleBean people;

    @Inject
    private MailStatusBean mailStatus;

    @Inject
    private Clock clock;

    private String link;
    private String linked;
    private String name = "";
    private String email = "";
    private Role role = Role.AUTHOR;

    public void add() {
        Map<String, String> problems = NewAccountForm.problemsOf(name, email);
        problems.forEach(DeskMessages::complain);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            tell(
                    name.strip(),
                    invitationMailer.invite(
                            currentUser.account().orElseThrow(),
                            EmailAddress.parse(email).orElseThrow(),
                            name,
                            role));
        } catch (AddressTakenException e) {
            DeskMessages.complain("email", DeskMessages.of("people.email.taken"));
            return;
        }
        name = "";
        email = "";
        role = Role.AUTHOR;
    }

    public void sendAgain(PeopleBean.Row person) {
        try {
            tell(person.name(), invitationMailer.sendAgain(currentUser.account().orElseThrow(), person.id()));
        } catch (NotInvitedException e) {
            tellAcceptedMeanwhile(person);
        }
    }

    public void revoke(PeopleBean.Row person) {
        try {
            invitations.revoke(currentUser.account().orElseThrow(), person.id());
            people.open();
            DeskMessages.tell("people.revoked", person.name());
        } catch (NotInvitedException e) {
            tellAcceptedMeanwhile(person);
        }
    }

    private void tellAcceptedMeanwhile(PeopleBean.Row person) {
        people.open();
        DeskMessages.tell("people.accepted", person.name());
    }

    private void tell(String invited, Optional<String> shown) {
        link = shown.orElse(null);
        linked = invited;
        people.open();
        if (shown.isEmpty()) {
            DeskMessages.tell(mailStatus.isWell() ? "people.invited" : "people.invited.waits", invited);
        }
    }

    /** To hand over: shown until the page is left, and never again. */
    public void link(PeopleBean.Row person) {
        link = passwordLinks.make(currentUser.account().orElseThrow(), person.id());
        linked = person.name();
    }

    public boolean isOpen(PeopleBean.Row person) {
        return person.invited() != null && person.invited().isAfter(clock.instant());
    }

    /** The address of a new link for a password; null for none. */
    public String getLink() {
        return link;
    }

    /** Whose link that is. */
    public String getLinked() {
        return linked;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
