package org.rejoinder.desk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.AccountChanges;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.LastAdministratorException;
import org.rejoinder.account.Role;
import org.rejoinder.account.StaleRoleException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/people/{id}}: the role of somebody, and the end of their account. */
@WebServlet("/desk/people/*")
public class PersonServlet extends HttpServlet {

    private final transient Accounts accounts;
    private final transient AccountChanges changes;
    private final transient CurrentUser currentUser;
    private final transient PersonPage page;

    @Inject
    public PersonServlet(Accounts accounts, AccountChanges changes, CurrentUser currentUser, PersonPage page) {
        this.accounts = accounts;
        this.changes = changes;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Account> person =
                DecimalId.in(PathTail.of(request)).flatMap(accounts::with).filter(found -> !found.isDeleted());
        if (person.isPresent()) {
            page.show(person.get());
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "done").equals("role")) {
            page.tell(
                    DeskMessages.of("person.role.changed", page.getName(), DeskMessages.of("role." + page.getRole())));
        }
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            switch (RequestText.in(request, "act")) {
                case "role" -> changeRole(request, response);
                case "delete" -> delete(request, response);
                default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
        } catch (LastAdministratorException e) {
            complain("person.last", HttpServletResponse.SC_CONFLICT, request, response);
        } catch (StaleRoleException e) {
            accounts.with(page.getId()).ifPresent(page::show);
            complain("person.meanwhile", HttpServletResponse.SC_CONFLICT, request, response);
        }
    }

    private void changeRole(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Role> from = role(request, "from");
        Optional<Role> to = role(request, "role");
        if (from.isEmpty() || to.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        changes.changeRole(currentUser.account().orElseThrow(), page.getId(), from.get(), to.get());
        Redirects.seeOther(response, "/desk/people/" + page.getId() + "?done=role");
    }

    private static Optional<Role> role(HttpServletRequest request, String field) {
        String name = RequestText.in(request, field);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    private void delete(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (!RequestText.in(request, "sure").equals("yes")) {
            complain("person.delete.unsure", ResponseStatus.UNPROCESSABLE, request, response);
            return;
        }
        String typed = RequestText.in(request, "heir");
        Optional<Long> heir = DecimalId.in(typed);
        if (heir.isEmpty() && !typed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        changes.delete(
                currentUser.account().orElseThrow(),
                page.getId(),
                !RequestText.in(request, "known").equals("no"),
                heir);
        Redirects.seeOther(response, "/desk/people");
    }

    private void complain(String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.complain(DeskMessages.of(words));
        response.setStatus(status);
        show(request, response);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show("/desk/person.xhtml", request, response);
    }
}
