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
import java.util.Set;
import org.rejoinder.account.Account;
import org.rejoinder.account.Accounts;
import org.rejoinder.account.AddressChanges;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.admin.NewAccountForm;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PendingForm;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.settings.Settings;

/** {@code /desk/account}: everybody at the desk changes their own name and address. */
@WebServlet(AccountServlet.PATH)
public class AccountServlet extends HttpServlet {

    static final String PATH = "/desk/account";

    /** What was done before the redirect that led here. */
    private static final Set<String> DONE = Set.of("name", "sent", "cancelled", "address", "unlinked");

    private final transient Accounts accounts;
    private final transient AddressChanges changes;
    private final transient AddressChangeMailer mailer;
    private final transient CurrentUser currentUser;
    private final transient PasswordConfirmation confirmation;
    private final transient Settings settings;
    private final transient CurrentSession session;
    private final transient SignInPage page;

    @Inject
    public AccountServlet(
            Accounts accounts,
            AddressChanges changes,
            AddressChangeMailer mailer,
            CurrentUser currentUser,
            PasswordConfirmation confirmation,
            Settings settings,
            CurrentSession session,
            SignInPage page) {
        this.accounts = accounts;
        this.changes = changes;
        this.mailer = mailer;
        this.currentUser = currentUser;
        this.confirmation = confirmation;
        this.settings = settings;
        this.session = session;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String done = RequestText.in(request, "done");
        if (DONE.contains(done)) {
            page.tell(DeskMessages.of("account.done." + done));
        }
        Optional<PendingForm> kept = PendingForm.take(request, request.getRequestURI());
        kept.ifPresent(form -> page.tell(DeskMessages.of("desk.kept")));
        String name = kept.flatMap(form -> form.value("name")).orElse(owner().name());
        String address = kept.map(form -> form.field("email")).orElse("");
        page.fill(SignInServlet.briefly(name), SignInServlet.briefly(address), "");
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (RequestText.in(request, "act")) {
            case "name" -> rename(request, response);
            case "address" -> {
                if (settings.mail().isPresent()) {
                    askForAddress(request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_CONFLICT);
                }
            }
            case "cancel" -> cancel(response);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void rename(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String name = RequestText.asTyped(RequestText.in(request, "name"));
        Optional<String> problem = NewAccountForm.problemOfName(name);
        if (problem.isEmpty()) {
            accounts.rename(owner(), name);
            Redirects.seeOther(response, PATH + "?done=name");
        } else {
            page.fill(SignInServlet.briefly(name), "", "");
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            complain("name", problem.get(), request, response);
        }
    }

    private void askForAddress(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String typed = RequestText.in(request, "email").strip();
        page.fill(owner().name(), SignInServlet.briefly(typed), "");
        Optional<EmailAddress> address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            complain("email", DeskMessages.of("people.email.wrong"), request, response);
            return;
        }
        if (owner().isWithoutPassword() && !session.isConfirmed()) {
            PendingForm.keep(request, PATH);
            Redirects.seeOther(response, "/desk/confirm?to=" + PATH);
            return;
        }
        Optional<String> problem =
                owner().isWithoutPassword() ? Optional.empty() : confirmation.problem(owner(), request, response);
        if (problem.isPresent()) {
            complain(PasswordConfirmation.FIELD, problem.get(), request, response);
        } else if (accounts.isAddressOf(owner(), typed)) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            complain("email", DeskMessages.of("account.address.same"), request, response);
        } else {
            send(address.get(), request, response);
        }
    }

    private void send(EmailAddress address, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Duration> wait = mailer.send(owner(), address);
        if (wait.isPresent()) {
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            complain("email", DeskMessages.of("forgotten.wait"), request, response);
        } else {
            Redirects.seeOther(response, PATH + "?done=sent");
        }
    }

    private void cancel(HttpServletResponse response) {
        changes.cancel(owner());
        Redirects.seeOther(response, PATH + "?done=cancelled");
    }

    private Account owner() {
        return currentUser.account().orElseThrow();
    }

    private void complain(String field, String words, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.complain(Map.of(field, words));
        show(request, response);
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show("/desk/account.xhtml", request, response);
    }
}
