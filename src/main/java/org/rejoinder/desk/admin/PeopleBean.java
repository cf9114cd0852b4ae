package org.rejoinder.desk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressTakenException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.LastAdministratorException;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.Role;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.Redirection;

/** Who may sign in: adding people, and taking their right away. Keeps the list as it was shown. */
@Named
@ViewScoped
public class PeopleBean implements Serializable {

    /**
     * A person in the list; the address is not shown to anybody.
     *
     * @param policy whether the right to change the policy was handed on to them; null where it cannot be
     */
    public record Row(long id, String name, Role role, Instant since, boolean disabled, Boolean policy)
            implements Serializable {

        private static Row of(Account account) {
            return new Row(
                    account.id(),
                    account.name(),
                    account.role(),
                    account.createdAt(),
                    account.isDisabled(),
                    account.canBeLetSetPolicy() ? account.isSettingPolicy() : null);
        }
    }

    @Inject
    private Accounts accounts;

    @Inject
    private PasswordLinks passwordLinks;

    @Inject
    private CurrentUser currentUser;

    private final List<Row> rows = new ArrayList<>();

    /** The person whose button was pressed, until the question under it is answered. */
    private Row asked;

    private String problem;
    private String link;
    private String linked;
    private String name = "";
    private String email = "";
    private String password = "";
    private Role role = Role.AUTHOR;

    @PostConstruct
    void open() {
        accounts.all().stream().map(Row::of).forEach(rows::add);
    }

    public String add() {
        var newAccountForm = new NewAccountForm(name, email, password);
        Map<String, String> problems = newAccountForm.problems();
        if (password.isEmpty()) {
            problems.remove("password");
        }
        problems.forEach(DeskMessages::complain);
        if (!problems.isEmpty()) {
            return null;
        }
        Account by = currentUser.account().orElseThrow();
        try {
            if (!password.isEmpty()) {
                accounts.add(by, newAccountForm.address(), name, role, password);
                DeskMessages.tellNext("people.added", name.strip());
                return "/desk/people?faces-redirect=true";
            }
            Account added = accounts.addWithoutPassword(by, newAccountForm.address(), name, role);
            rows.add(Row.of(added));
            link(Row.of(added));
            name = "";
            email = "";
        } catch (AddressTakenException e) {
            DeskMessages.complain("email", DeskMessages.of("people.email.taken"));
        }
        return null;
    }

    /** With which they choose a password; shown until the page is left, and never again. */
    public void link(Row person) {
        link = passwordLinks.make(currentUser.account().orElseThrow(), person.id());
        linked = person.name();
    }

    public void ask(Row person) {
        asked = person;
        problem = null;
        focus("sure-" + person.id());
    }

    public void keep() {
        Row kept = asked;
        asked = null;
        focus("person-" + kept.id());
    }

    public void disable() {
        try {
            accounts.disable(currentUser.account().orElseThrow(), asked.id());
            if (currentUser.account().orElseThrow().id() == asked.id()) {
                Redirection.to("/login");
            } else {
                settle("people.disabled");
            }
        } catch (LastAdministratorException e) {
            problem = DeskMessages.of("people.last");
        }
    }

    /** Hands on the right to change the policy, or takes it back. */
    public void letSetPolicy(Row person) {
        asked = person;
        accounts.letSetPolicy(currentUser.account().orElseThrow(), person.id(), !person.policy());
        settle(person.policy() ? "people.policy.taken" : "people.policy.given");
    }

    public void enable() {
        accounts.enable(currentUser.account().orElseThrow(), asked.id());
        settle("people.enabled");
    }

    private void settle(String words) {
        Row settled = accounts.with(asked.id()).map(Row::of).orElseThrow();
        rows.set(rows.indexOf(asked), settled);
        asked = null;
        DeskMessages.tell(words, settled.name());
        focus("person-" + settled.id());
    }

    private static void focus(String element) {
        PrimeFaces.current().executeScript("document.getElementById('" + element + "').focus()");
    }

    public List<Row> getRows() {
        return rows;
    }

    public Row getAsked() {
        return asked;
    }

    /** Why the person that was asked about stays as they are. */
    public String getProblem() {
        return problem;
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
