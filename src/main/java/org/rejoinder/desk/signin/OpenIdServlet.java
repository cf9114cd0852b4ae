package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.openid.OpenIdCookie;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.openid.ProviderUnavailableException;
import org.rejoinder.account.openid.SignInIntent;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;
import org.rejoinder.ratelimit.RateLimiter;
import org.rejoinder.ratelimit.RateLimiters;
import org.rejoinder.settings.RateLimit;

/** {@code /login/oidc}: leads to the OpenID provider, to sign in or to prove again who one is. */
@WebServlet("/login/oidc")
public class OpenIdServlet extends HttpServlet {

    private static final String PAGE = "/signin/provider.xhtml";

    /** Each leaves a row, with what was typed. */
    private static final RateLimit FOR_A_NETWORK = new RateLimit(60, Duration.ofMinutes(10));

    private static final int LONGEST_TYPED = 28_000;

    private final transient OpenIdSignIn openId;
    private final transient OpenIdCookie cookie;
    private final transient ClientAddress clients;
    private final transient CurrentUser currentUser;
    private final transient OpenIdPage openIdPage;
    private final transient SignInPage page;
    private final transient RateLimiter networks;

    @Inject
    public OpenIdServlet(
            OpenIdSignIn openId,
            OpenIdCookie cookie,
            ClientAddress clients,
            CurrentUser currentUser,
            OpenIdPage openIdPage,
            SignInPage page,
            RateLimiters limiters) {
        this.openId = openId;
        this.cookie = cookie;
        this.clients = clients;
        this.currentUser = currentUser;
        this.openIdPage = openIdPage;
        this.page = page;
        networks = limiters.of("providers-of-network", FOR_A_NETWORK);
    }

    /** A link changes nothing. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.seeOther(response, "/login");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!openId.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String to = RequestText.in(request, "to");
        page.fill("", "", SignInServlet.briefly(to));
        String typed = RequestText.in(request, "kept");
        page.keep(typed);
        Optional<Duration> wait = networks.take(clients.networkOf(request));
        if (wait.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            refuse("signin.wait", ResponseStatus.TOO_MANY_REQUESTS, request, response);
        } else if (typed.length() > LONGEST_TYPED) {
            refuse("oidc.long", ResponseStatus.UNPROCESSABLE, request, response);
        } else {
            boolean confirming = RequestText.in(request, "act").equals("confirm") && currentUser.isSignedIn();
            lead(new SignInIntent(confirming, ReturnUrl.checked(to), typed), request, response);
        }
    }

    private void lead(SignInIntent intent, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            OpenIdSignIn.Departure departure = openId.begin(cookie.in(request), intent);
            cookie.give(response, departure.browser());
            leave(openIdPage, departure.url(), request, response);
        } catch (ProviderUnavailableException e) {
            networks.giveBack(clients.networkOf(request));
            if (intent.confirming()) {
                ConfirmServlet.refuse(response, intent.to(), "down");
            } else {
                refuse("oidc.down", HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
            }
        }
    }

    /**
     * The browser goes on by itself, by a page and not by a redirect: forms of this site lead nowhere else (the Content Security
     * Policy has {@code form-action 'self'}, which counts for redirects, too).
     */
    static void leave(OpenIdPage page, URI there, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.lead(there);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        FaceletForward.show(PAGE, request, response);
    }

    private void refuse(String words, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(status);
        page.complain(DeskMessages.of(words, openId.name()));
        SignInServlet.show(request, response);
    }
}
