package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Logger;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.account.factor.SecondSteps;
import org.rejoinder.account.openid.InvalidTokenException;
import org.rejoinder.account.openid.OpenIdCallback;
import org.rejoinder.account.openid.OpenIdCookie;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderAnswer;
import org.rejoinder.account.openid.ProviderSignIn;
import org.rejoinder.account.openid.ProviderUnavailableException;
import org.rejoinder.account.openid.SignInIntent;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.SealedForms;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.guess.SecurityLog;

/** {@code /login/oidc/callback}: where the OpenID provider leads back. Whoever is not let in is not told why. */
@WebServlet("/login/oidc/callback")
public class OpenIdCallbackServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(OpenIdCallbackServlet.class.getName());

    private final transient OpenIdSignIn openId;
    private final transient OpenIdCookie cookie;
    private final transient Factors factors;
    private final transient SecondSteps steps;
    private final transient SignInSession session;
    private final transient CurrentSession currentSession;
    private final transient CurrentUser currentUser;
    private final transient SecurityLog log;
    private final transient SignInPage page;
    private final transient SealedForms sealedForms;

    @Inject
    public OpenIdCallbackServlet(
            OpenIdSignIn openId,
            OpenIdCookie cookie,
            Factors factors,
            SecondSteps steps,
            SignInSession session,
            CurrentSession currentSession,
            CurrentUser currentUser,
            SecurityLog log,
            SignInPage page,
            SealedForms sealedForms) {
        this.sealedForms = sealedForms;
        this.openId = openId;
        this.cookie = cookie;
        this.factors = factors;
        this.steps = steps;
        this.session = session;
        this.currentSession = currentSession;
        this.currentUser = currentUser;
        this.log = log;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // Forms of the pages shown here say where they come from; the code goes nowhere
        response.setHeader("Referrer-Policy", "same-origin");
        if (!openId.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<OpenIdCallback> returned = openId.take(RequestText.in(request, "state"), cookie.in(request));
        if (returned.isPresent()) {
            finish(returned.get(), request, response);
        } else {
            log.refused(SecurityLog.Guess.PROVIDER, request);
            refuse("oidc.ended", HttpServletResponse.SC_UNAUTHORIZED, request, response);
        }
    }

    private void finish(OpenIdCallback returned, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignInIntent intent = returned.intent();
        page.fill("", "", intent.to());
        page.keep(intent.typed());
        try {
            Optional<ProviderSignIn> entry = openId.finish(returned, answer(request));
            if (intent.confirming()) {
                confirm(intent, entry, request, response);
            } else if (entry.isPresent()) {
                enter(intent, entry.get(), request, response);
            } else {
                LOG.info("Signing in by OpenID: this site has no account for whom the provider means");
                refuse(intent, request, response);
            }
        } catch (InvalidTokenException e) {
            LOG.info("Signing in by OpenID: " + e.getMessage());
            refuse(intent, request, response);
        } catch (ProviderUnavailableException e) {
            LOG.warning("Signing in by OpenID: " + e.getMessage());
            if (intent.confirming()) {
                ConfirmServlet.refuse(response, intent.to(), "down");
            } else {
                refuse("oidc.down", HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
            }
        }
    }

    private static ProviderAnswer answer(HttpServletRequest request) {
        return new ProviderAnswer(RequestText.in(request, "code"), RequestText.in(request, "iss"));
    }

    private void confirm(
            SignInIntent intent,
            Optional<ProviderSignIn> entry,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean same = entry.map(found -> found.account().id())
                .equals(currentUser.account().map(account -> account.id()));
        if (entry.isPresent() && same) {
            currentSession.confirm(response);
            sealedForms.waitIn(request, intent.typed(), entry.get().account().id());
            Redirects.seeOther(response, intent.to());
        } else {
            ConfirmServlet.refuse(response, intent.to(), "refused");
        }
    }

    private void enter(
            SignInIntent intent, ProviderSignIn entry, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        long account = entry.account().id();
        if (factors.areThereFor(account)) {
            String step = steps.begin(account, Optional.of(entry.login()));
            SecondStepServlet.ask(page, step, request, response);
        } else {
            session.begin(request, response, entry.account(), Optional.of(entry.login()));
            sealedForms.waitIn(request, intent.typed(), account);
            Redirects.seeOther(response, intent.to());
        }
    }

    private void refuse(SignInIntent intent, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        log.refused(SecurityLog.Guess.PROVIDER, request);
        if (intent.confirming()) {
            ConfirmServlet.refuse(response, intent.to(), "refused");
        } else {
            refuse("oidc.refused", HttpServletResponse.SC_UNAUTHORIZED, request, response);
        }
    }

    private void refuse(String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        page.complain(DeskMessages.of(words, openId.name()));
        SignInServlet.show(request, response);
    }
}
