package org.rejoinder.api.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressTakenException;
import org.rejoinder.account.Permission;
import org.rejoinder.account.Role;
import org.rejoinder.account.StaleRoleException;
import org.rejoinder.api.Precondition;
import org.rejoinder.api.ProblemException;
import org.rejoinder.api.QueryParameters;
import org.rejoinder.http.Problem;
import org.rejoinder.site.InvitationMailer;

/**
 * Changes accounts through the services of the desk. Who administers accounts, or would from then on, is for the desk, where a password is asked for
 * again: whoever found a key must not stay when it is revoked.
 */
@ApplicationScoped
public class PersonChanges {

    static final String PERSON = "person";

    @Inject
    private Accounts accounts;

    @Inject
    private AccountChanges changes;

    @Inject
    private InvitationMailer mailer;

    static boolean isProtected(Account account) {
        return account.role().may(Permission.MANAGE_ACCOUNTS);
    }

    /** What a change of the role is about. */
    static String tag(Account account) {
        return "\"" + QueryParameters.wordOf(account.role()) + "\"";
    }

    Account there(long id) {
        return accounts.with(id)
                .filter(found -> !found.isDeleted())
                .orElseThrow(() -> ProblemException.notFound(PERSON));
    }

    /** @return the link, if it was not mailed */
    Optional<String> invite(Account by, PersonInput person) {
        require(!person.role().may(Permission.MANAGE_ACCOUNTS));
        try {
            return mailer.invite(by, person.address(), person.name(), person.role());
        } catch (AddressTakenException e) {
            throw new ProblemException(new Problem(
                    HttpServletResponse.SC_CONFLICT,
                    "Somebody has an account with this address.",
                    List.of(Problem.Field.at("/email", "It is taken."))));
        }
    }

    /** @param shown the tag of the role that they had when this was decided */
    void changeRole(Account by, long id, String shown, Role to) {
        Account account = there(id);
        require(!isProtected(account) && !to.may(Permission.MANAGE_ACCOUNTS));
        Role from = Arrays.stream(Role.values())
                .filter(role -> shown.equals("\"" + QueryParameters.wordOf(role) + "\""))
                .findFirst()
                .orElseThrow(() -> Precondition.malformed(PERSON));
        try {
            changes.changeRole(by, id, from, to);
        } catch (StaleRoleException e) {
            throw Precondition.stale("Somebody has changed the role since it was read.", tag(there(id)));
        }
    }

    void disable(Account by, long id) {
        require(!isProtected(there(id)));
        accounts.disable(by, id);
    }

    void enable(Account by, long id) {
        require(!isProtected(there(id)));
        accounts.enable(by, id);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw ProblemException.of(
                    HttpServletResponse.SC_FORBIDDEN,
                    "No key does that: who administers accounts, or would, is changed at the desk alone, where a password is asked for again.");
        }
    }
}
