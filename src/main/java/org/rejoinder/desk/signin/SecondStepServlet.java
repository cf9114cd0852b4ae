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
import org.rejoinder.account.factor.SecondStep;
import org.rejoinder.account.factor.SecondSteps;
import org.rejoinder.account.session.KnownDevice;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.account.session.ProviderLogin;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;
import org.rejoinder.http.guess.SecurityLog;
import org.rejoinder.settings.Network;

/** {@code /login/factor}: after the password, a code. No session goes here; the form holds all that there is. */
@WebServlet("/login/factor")
public class SecondStepServlet extends HttpServlet {

    static final String FIELD = "step";
    private static final String PAGE = "/signin/factor.xhtml";

    private final transient SecondSteps steps;
    private final transient FactorGuessLimiter guesses;
    private final transient SignInSession session;
    private final transient KnownDevices devices;
    private final transient ClientAddress clients;
    private final transient SecurityLog log;
    private final transient SignInPage page;
    private final transient SealedForms sealedForms;

    @Inject
    public SecondStepServlet(
            SecondSteps steps,
            FactorGuessLimiter guesses,
            SignInSession session,
            KnownDevices devices,
            ClientAddress clients,
            SecurityLog log,
            SignInPage page,
            SealedForms sealedForms) {
        this.sealedForms = sealedForms;
        this.steps = steps;
        this.guesses = guesses;
        this.session = session;
        this.devices = devices;
        this.clients = clients;
        this.log = log;
        this.page = page;
    }

    /** In place of what follows a right password. */
    static void ask(SignInPage page, String step, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.askForFactor(step);
        response.setHeader("Cache-Control", "no-store");
        FaceletForward.show(PAGE, request, response);
    }

    /** Somebody loads the page anew: what it held is gone. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, "/login");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", SignInServlet.briefly(RequestText.in(request, "to")));
        page.keep(RequestText.in(request, "kept"));
        page.trust(isTrusting(request));
        String token = RequestText.in(request, FIELD);
        Optional<SecondStep> step = steps.open(token);
        if (step.isPresent()) {
            take(step.get(), token, request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            page.complain(DeskMessages.of("factor.ended"));
            SignInServlet.show(request, response);
        }
    }

    private void take(SecondStep step, String token, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Network network = clients.networkOf(request);
        Optional<Long> device = devices.find(request, step.account()).map(KnownDevice::id);
        Optional<Duration> wait = guesses.remainingLockout(step.account(), network, device);
        if (wait.isPresent()) {
            log.refused(SecurityLog.Guess.TOO_MANY, request);
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            page.complain(DeskMessages.of("signin.wait"));
            ask(page, token, request, response);
            return;
        }
        String credential = RequestText.in(request, "credential");
        Optional<Account> account = credential.isEmpty()
                ? steps.take(step, RequestText.in(request, "code"))
                : steps.takePasskey(step, credential);
        if (account.isPresent()) {
            guesses.right(step.account(), network, device);
            begin(account.get(), step.login(), request, response);
        } else {
            log.refused(credential.isEmpty() ? SecurityLog.Guess.CODE : SecurityLog.Guess.PASSKEY, request);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            page.complain(DeskMessages.of(credential.isEmpty() ? "factor.wrong" : "passkey.wrong"));
            ask(page, token, request, response);
        }
    }

    private void begin(
            Account account, Optional<ProviderLogin> login, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        KnownDevice device = session.begin(request, response, account, login);
        if (isTrusting(request)) {
            devices.trust(device);
        }
        sealedForms.waitIn(request, RequestText.in(request, "kept"), account.id());
        Redirects.seeOther(response, ReturnUrl.checked(RequestText.in(request, "to")));
    }

    private static boolean isTrusting(HttpServletRequest request) {
        return RequestText.in(request, "trust").equals("yes");
    }
}
