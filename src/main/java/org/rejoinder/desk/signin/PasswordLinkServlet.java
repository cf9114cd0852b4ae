package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.account.Account;
import org.rejoinder.account.PasswordLinks;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.guess.SecurityLog;

/** {@code /password/{token}}: somebody whom an administrator gave the link chooses their own password. */
@WebServlet("/password/*")
public class PasswordLinkServlet extends HttpServlet {

    private static final String PAGE = "/signin/password.xhtml";

    private final transient PasswordLinks links;
    private final transient PasswordChoice choice;
    private final transient KnownDevices devices;
    private final transient SecurityLog log;
    private final transient SignInPage page;

    @Inject
    public PasswordLinkServlet(
            PasswordLinks links, PasswordChoice choice, KnownDevices devices, SecurityLog log, SignInPage page) {
        this.devices = devices;
        this.links = links;
        this.choice = choice;
        this.log = log;
        this.page = page;
    }

    /** One that was used, has ended or never was: the same answer. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        Optional<Account> owner = links.accountOf(PathTail.of(request));
        if (owner.isPresent()) {
            page.fill(owner.get().name(), "", "");
            super.service(request, response);
        } else {
            log.refused(SecurityLog.Guess.LINK, request);
            sayItEnded(request, response);
        }
    }

    /** What to do next, whatever became of it, and whoever's it was. */
    static void sayItEnded(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        FaceletForward.show("/signin/link-ended.xhtml", request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String token = PathTail.of(request);
        String fresh = RequestText.in(request, "fresh");
        Optional<String> problem = links.accountOf(token).flatMap(owner -> choice.problem(owner, fresh));
        if (problem.isPresent()) {
            page.complain(Map.of("fresh", problem.get()));
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            FaceletForward.show(PAGE, request, response);
            return;
        }
        Optional<Account> owner = links.use(token, fresh);
        if (owner.isPresent()) {
            // Whoever has the link signs in here, however often others have guessed
            devices.remember(request, response, owner.get());
            Redirects.seeOther(response, "/login?done=password");
        } else {
            sayItEnded(request, response);
        }
    }
}
