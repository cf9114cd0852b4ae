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
import org.rejoinder.account.Account;
import org.rejoinder.account.factor.Passkeys;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;
import org.rejoinder.http.guess.SecurityLog;

/** {@code /login/passkey}: somebody signs in with a passkey and nothing else. */
@WebServlet("/login/passkey")
public class PasskeySignInServlet extends HttpServlet {

    private final transient Passkeys passkeys;
    private final transient SignInService signInService;
    private final transient SecurityLog log;
    private final transient SignInPage page;
    private final transient SealedForms sealedForms;

    @Inject
    public PasskeySignInServlet(
            Passkeys passkeys, SignInService signInService, SecurityLog log, SignInPage page, SealedForms sealedForms) {
        this.sealedForms = sealedForms;
        this.passkeys = passkeys;
        this.signInService = signInService;
        this.log = log;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, "/login");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String to = RequestText.in(request, "to");
        Optional<Duration> wait = signInService.remainingLockout(request);
        if (wait.isPresent()) {
            log.refused(SecurityLog.Guess.TOO_MANY, request);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            refuse("signin.wait", ResponseStatus.TOO_MANY_REQUESTS, request, response);
            return;
        }
        Optional<Account> account = passkeys.signIn(RequestText.in(request, "credential"));
        if (account.isPresent()) {
            signInService.right(request);
            signInService.begin(request, response, account.get());
            sealedForms.waitIn(
                    request, RequestText.in(request, "kept"), account.get().id());
            Redirects.seeOther(response, ReturnUrl.checked(to));
        } else {
            log.refused(SecurityLog.Guess.PASSKEY, request);
            refuse("passkey.wrong", HttpServletResponse.SC_UNAUTHORIZED, request, response);
        }
    }

    private void refuse(String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", SignInServlet.briefly(RequestText.in(request, "to")));
        page.keep(RequestText.in(request, "kept"));
        page.complain(DeskMessages.of(words));
        response.setStatus(status);
        SignInServlet.show(request, response);
    }
}
