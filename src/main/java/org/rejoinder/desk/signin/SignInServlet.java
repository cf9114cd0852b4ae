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
import java.util.regex.Pattern;
import org.rejoinder.account.Account;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.account.factor.SecondSteps;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;
import org.rejoinder.http.guess.SecurityLog;

/** {@code /login}, and {@code /login/kept}, which takes what was typed before the session ended, too. */
@WebServlet({"/login", "/login/kept"})
public class SignInServlet extends HttpServlet {

    static final String PAGE = "/signin/sign-in.xhtml";
    private static final int LONGEST_SHOWN = 1_000;

    /** Pages whose browser keeps what is typed there. */
    private static final Pattern KEPT = Pattern.compile("/desk/(queue|articles/|pages/)");

    private final transient SignInService signInService;
    private final transient Factors factors;
    private final transient SecondSteps steps;
    private final transient KnownDevices devices;
    private final transient SecurityLog log;
    private final transient SignInPage page;
    private final transient CurrentSession session;
    private final transient SignInFailureNotifier failures;
    private final transient SealedForms sealedForms;

    @Inject
    public SignInServlet(
            SignInService signInService,
            Factors factors,
            SecondSteps steps,
            KnownDevices devices,
            SecurityLog log,
            SignInPage page,
            CurrentSession session,
            SignInFailureNotifier failures,
            SealedForms sealedForms) {
        this.sealedForms = sealedForms;
        this.failures = failures;
        this.session = session;
        this.signInService = signInService;
        this.factors = factors;
        this.steps = steps;
        this.devices = devices;
        this.log = log;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", briefly(RequestText.in(request, "to")));
        if (RequestText.in(request, "done").equals("password")) {
            devices.lastRemembered(request).ifPresent(page::remember);
            page.tell(DeskMessages.of("signin.done.password"));
        } else if (session.hasEnded()) {
            page.tell(DeskMessages.of(KEPT.matcher(page.getTo()).lookingAt() ? "signin.ended.kept" : "signin.ended"));
        }
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String email = RequestText.in(request, "email");
        String to = RequestText.in(request, "to");
        page.fill("", briefly(email), briefly(to));
        page.keep(RequestText.in(request, "kept"));
        Optional<Duration> wait = signInService.remainingLockout(request, email);
        if (wait.isPresent()) {
            log.refused(SecurityLog.Guess.TOO_MANY, request);
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            page.complain(DeskMessages.of("signin.wait"));
            show(request, response);
            return;
        }
        Optional<Account> account = signInService.verify(request, email, RequestText.in(request, "password"));
        if (account.isEmpty()) {
            log.refused(SecurityLog.Guess.PASSWORD, request);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            failures.tell(request, email);
            page.complain(DeskMessages.of("signin.wrong"));
            show(request, response);
        } else if (factors.areThereFor(account.get().id()) && !devices.isTrusted(request, account.get())) {
            SecondStepServlet.ask(page, steps.begin(account.get().id()), request, response);
        } else {
            signInService.begin(request, response, account.get());
            sealedForms.waitIn(
                    request, RequestText.in(request, "kept"), account.get().id());
            Redirects.seeOther(response, ReturnUrl.checked(to));
        }
    }

    /** What is far too long to mean anything is not shown again. */
    static String briefly(String typed) {
        return typed.length() > LONGEST_SHOWN ? "" : typed;
    }

    static void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        FaceletForward.show(PAGE, request, response);
    }
}
