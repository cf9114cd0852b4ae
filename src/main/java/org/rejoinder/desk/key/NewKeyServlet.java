package org.rejoinder.desk.key;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.rejoinder.account.Account;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.key.ApiKeys;
import org.rejoinder.account.key.KeyLimitException;
import org.rejoinder.account.key.KeyNameTakenException;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/keys/new}: makes a key and shows it, once. Sent again, its name is taken. */
@WebServlet("/desk/keys/new")
public class NewKeyServlet extends HttpServlet {

    private final transient ApiKeys keys;
    private final transient CurrentUser currentUser;
    private final transient NewKeyPage page;

    @Inject
    public NewKeyServlet(ApiKeys keys, CurrentUser currentUser, NewKeyPage page) {
        this.keys = keys;
        this.currentUser = currentUser;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PendingForm.take(request, request.getRequestURI()).ifPresent(page::fillAgain);
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account owner = currentUser.account().orElseThrow();
        KeyForm form = KeyForm.in(request);
        page.fill(form);
        Map<String, String> problems = form.problems(owner);
        if (problems.isEmpty()) {
            problems = problemsOfMaking(owner, form);
        }
        if (!problems.isEmpty()) {
            page.complain(problems);
            response.setStatus(ResponseStatus.UNPROCESSABLE);
        }
        show(request, response);
    }

    private Map<String, String> problemsOfMaking(Account owner, KeyForm form) {
        try {
            page.show(keys.make(owner, form.name(), form.scopes(), form.lifetime()));
            return Map.of();
        } catch (KeyNameTakenException e) {
            return Map.of("name", DeskMessages.of("keys.name.taken"));
        } catch (KeyLimitException e) {
            return Map.of("name", DeskMessages.of("keys.limit", ApiKeys.MOST));
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show("/desk/key-new.xhtml", request, response);
    }
}
