package org.rejoinder.desk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.Role;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.crypto.EmailEncryption;

/** One account, for whoever administers it. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private Accounts accounts;

    @Inject
    private EmailEncryption emailEncryption;

    private Account account;
    private String notice;
    private String problem;

    void show(Account shown) {
        account = shown;
    }

    void tell(String words) {
        notice = words;
    }

    void complain(String words) {
        problem = words;
    }

    public long getId() {
        return account.id();
    }

    public String getName() {
        return account.name();
    }

    /** For the tag that prints one. Whoever administers accounts sees here whether it is mistyped. */
    public EmailAddress getAddress() {
        return emailEncryption.open(account);
    }

    public Role getRole() {
        return account.role();
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** Those who can be given the articles. */
    public List<Account> getHeirs() {
        return accounts.all().stream()
                .filter(other -> !other.isDisabled() && !other.id().equals(account.id()))
                .toList();
    }

    public String nameOf(Account other) {
        return other.name();
    }

    public long idOf(Account other) {
        return other.id();
    }

    public String getNotice() {
        return notice;
    }

    public String getProblem() {
        return problem;
    }
}
