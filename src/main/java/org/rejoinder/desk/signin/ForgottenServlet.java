package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.crypto.EmailAddress;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;

/** {@code /login/forgotten}: somebody types their address to be mailed a link. Every address is answered alike. */
@WebServlet("/login/forgotten")
public class ForgottenServlet extends HttpServlet {

    private final transient RecoveryMailer recoveryMailer;
    private final transient SignInPage page;

    @Inject
    public ForgottenServlet(RecoveryMailer recoveryMailer, SignInPage page) {
        this.recoveryMailer = recoveryMailer;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (RequestText.in(request, "done").equals("sent")) {
            page.tell(DeskMessages.of("forgotten.sent"));
        }
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String email = RequestText.in(request, "email");
        if (EmailAddress.parse(email).isEmpty()) {
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            page.fill("", SignInServlet.briefly(email), "");
            page.complain(DeskMessages.of("people.email.wrong"));
            show(request, response);
            return;
        }
        Optional<Duration> wait = recoveryMailer.send(request, email);
        if (wait.isPresent()) {
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            page.complain(DeskMessages.of("forgotten.wait"));
            show(request, response);
        } else {
            Redirects.seeOther(response, "/login/forgotten?done=sent");
        }
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        FaceletForward.show("/signin/forgotten.xhtml", request, response);
    }
}
