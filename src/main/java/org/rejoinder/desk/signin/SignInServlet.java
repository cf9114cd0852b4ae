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
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.queue.PendingInput;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.http.ReturnUrl;

/** {@code /login}, and {@code /login/kept}, which takes what was typed before the session ended, too. */
@WebServlet({"/login", "/login/kept"})
public class SignInServlet extends HttpServlet {

    static final String PAGE = "/signin/sign-in.xhtml";
    private static final int LONGEST_SHOWN = 1_000;

    private final transient SignInService signInService;
    private final transient SignInPage page;

    @Inject
    public SignInServlet(SignInService signInService, SignInPage page) {
        this.signInService = signInService;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", briefly(RequestText.in(request, "to")));
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            page.tell(DeskMessages.of("signin.ended"));
        }
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String email = RequestText.in(request, "email");
        String to = RequestText.in(request, "to");
        page.fill("", briefly(email), briefly(to));
        Optional<PendingInput> kept = PendingInput.in(request);
        kept.ifPresent(page::keep);
        Optional<Duration> wait = signInService.remainingLockout(request, email);
        if (wait.isPresent()) {
            response.setStatus(ResponseStatus.TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
            page.complain(DeskMessages.of("signin.wait"));
            show(request, response);
        } else if (signInService.signIn(request, response, email, RequestText.in(request, "password"))) {
            kept.ifPresent(reason -> reason.waitIn(request));
            Redirects.seeOther(response, ReturnUrl.checked(to));
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            page.complain(DeskMessages.of("signin.wrong"));
            show(request, response);
        }
    }

    /** In place of a page whose form was handed in too late: what was typed there goes through signing in. */
    public static void askAgain(SignInPage page, String to, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.fill("", "", to);
        page.tell(DeskMessages.of("signin.ended"));
        PendingInput.in(request).ifPresent(page::keep);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        show(request, response);
    }

    /** What is far too long to mean anything is not shown again. */
    private static String briefly(String typed) {
        return typed.length() > LONGEST_SHOWN ? "" : typed;
    }

    private static void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        FaceletForward.show(PAGE, request, response);
    }
}
