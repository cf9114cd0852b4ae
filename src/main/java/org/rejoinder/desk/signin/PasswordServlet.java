package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.WrongPasswordException;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /desk/password}: everybody at the desk gives themselves another password. */
@WebServlet("/desk/password")
public class PasswordServlet extends HttpServlet {

    private static final String PAGE = "/desk/password.xhtml";

    private final transient Accounts accounts;
    private final transient CurrentUser currentUser;
    private final transient CurrentSession session;
    private final transient PasswordGuessLimiter guesses;
    private final transient PasswordChoice choice;
    private final transient KnownDevices devices;
    private final transient SignInPage page;

    @Inject
    public PasswordServlet(
            Accounts accounts,
            CurrentUser currentUser,
            CurrentSession session,
            PasswordGuessLimiter guesses,
            PasswordChoice choice,
            KnownDevices devices,
            SignInPage page) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.session = session;
        this.guesses = guesses;
        this.choice = choice;
        this.devices = devices;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "changed").equals("yes")) {
            page.tell(DeskMessages.of("password.changed"));
        }
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Account account = currentUser.account().orElseThrow();
        String fresh = RequestText.in(request, "fresh");
        Optional<String> problem = choice.problem(account, fresh);
        Optional<Duration> wait = problem.isEmpty() ? guesses.remainingLockout(account.id()) : Optional.empty();
        if (problem.isPresent()) {
            complain("fresh", problem.get(), ResponseStatus.UNPROCESSABLE, request, response);
        } else if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            complain("present", DeskMessages.of("signin.wait"), ResponseStatus.TOO_MANY_REQUESTS, request, response);
        } else {
            change(account, fresh, request, response);
        }
    }

    private void change(Account account, String fresh, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            accounts.changePassword(
                    account,
                    RequestText.in(request, "present"),
                    fresh,
                    session.session().orElseThrow().id());
        } catch (WrongPasswordException e) {
            complain(
                    "present",
                    DeskMessages.of("password.present.wrong"),
                    ResponseStatus.UNPROCESSABLE,
                    request,
                    response);
            return;
        }
        guesses.right(account.id());
        devices.remember(request, response, account);
        Redirects.seeOther(response, "/desk/password?changed=yes");
    }

    private void complain(
            String field, String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.complain(Map.of(field, words));
        response.setStatus(status);
        FaceletForward.show(PAGE, request, response);
    }
}
