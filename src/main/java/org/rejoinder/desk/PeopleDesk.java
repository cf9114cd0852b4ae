package org.rejoinder.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.people.Account;
import org.rejoinder.people.Accounts;
import org.rejoinder.people.AddressTaken;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.LastAdministrator;
import org.rejoinder.people.Passwords;
import org.rejoinder.people.Role;

/** Who may sign in: adding people, and taking their right away. Keeps the list as it was shown. */
@Named
@ViewScoped
public class PeopleDesk implements Serializable {

    /** A person in the list; the address is not shown to anybody. */
    public record Row(long id, String name, Role role, Instant since, boolean disabled) implements Serializable {}

    @Inject
    private Accounts accounts;

    private List<Row> rows;
    private String name = "";
    private String email = "";
    private String password = "";
    private Role role = Role.AUTHOR;

    public String add() {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (name.isBlank() || name.strip().length() > Account.LONGEST_NAME) {
            Words.complain("name", Words.of("people.name.wrong"));
        } else if (address.isEmpty()) {
            Words.complain("email", Words.of("people.email.wrong"));
        } else if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            Words.complain("password", Words.of("people.password.wrong", Passwords.SHORTEST, Passwords.LONGEST));
        } else {
            return add(address.get());
        }
        return null;
    }

    private String add(EmailAddress address) {
        try {
            accounts.add(address, name, role, password);
            Words.tellNext("people.added", name.strip());
            return "/desk/people?faces-redirect=true";
        } catch (AddressTaken e) {
            Words.complain("email", Words.of("people.email.taken"));
            return null;
        }
    }

    public String disable(Row person) {
        try {
            accounts.disable(person.id());
            Words.tellNext("people.disabled", person.name());
        } catch (LastAdministrator e) {
            Words.complain(null, Words.of("people.last"));
            return null;
        }
        return "/desk/people?faces-redirect=true";
    }

    public String enable(Row person) {
        accounts.enable(person.id());
        Words.tellNext("people.enabled", person.name());
        return "/desk/people?faces-redirect=true";
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = accounts.all().stream()
                    .map(account -> new Row(
                            account.id(), account.name(), account.role(), account.createdAt(), account.isDisabled()))
                    .toList();
        }
        return rows;
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
