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
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Invitations;
import org.rejoinder.account.LastAdministratorException;
import org.rejoinder.account.Role;
import org.rejoinder.desk.DeskMessages;

/** Who may sign in, and taking their right away. Keeps the list as it was shown. */
@Named
@ViewScoped
public class PeopleBean implements Serializable {

    /**
     * A person in the list; their address is on their own page.
     *
     * @param invited until when they can choose their first password; null once they have
     * @param policy whether the right to change the policy was handed on to them; null where it cannot be
     */
    public record Row(long id, String name, Role role, Instant since, Instant invited, boolean disabled, Boolean policy)
            implements Serializable {

        private static Row of(Account account, Map<Long, Instant> invited) {
            return new Row(
                    account.id(),
                    account.name(),
                    account.role(),
                    account.createdAt(),
                    invited.get(account.id()),
                    account.isDisabled(),
                    account.canBeLetSetPolicy() ? account.isSettingPolicy() : null);
        }
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Invitations invitations;

    @Inject
    private CurrentUser currentUser;

    private final List<Row> rows = new ArrayList<>();

    /** The person whose button was pressed, until the question under it is answered. */
    private Row asked;

    private String problem;

    @PostConstruct
    void open() {
        Map<Long, Instant> invited = invitations.open();
        rows.clear();
        accounts.all().stream().map(account -> Row.of(account, invited)).forEach(rows::add);
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
            settle("people.disabled");
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
        Row settled = accounts.with(asked.id())
                .map(account -> Row.of(account, invitations.open()))
                .orElseThrow();
        rows.set(rows.indexOf(asked), settled);
        asked = null;
        DeskMessages.tell(words, settled.name());
        focus("person-" + settled.id());
    }

    private static void focus(String element) {
        PrimeFaces.current().executeScript("document.getElementById('" + element + "').focus()");
    }

    /** Whether it is whoever looks: others disable them. */
    public boolean isOwn(Row person) {
        return currentUser.account().orElseThrow().id() == person.id();
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
}
