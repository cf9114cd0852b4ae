package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.rejoinder.account.openid.OpenIdSignIn;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.DeskSession;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/**
 * {@code /logout}: a button asks for it; following a link changes nothing. Whoever came by the OpenID provider is signed out there,
 * too, or the next click would sign in whoever sits there then.
 */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    private final transient SignInSession session;

    private final transient CurrentSession currentSession;
    private final transient OpenIdSignIn openId;
    private final transient OpenIdPage page;

    @Inject
    public SignOutServlet(SignInSession session, CurrentSession currentSession, OpenIdSignIn openId, OpenIdPage page) {
        this.session = session;
        this.currentSession = currentSession;
        this.openId = openId;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        FaceletForward.show("/signin/sign-out.xhtml", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean byProvider =
                currentSession.session().filter(DeskSession::isByProvider).isPresent();
        session.end(request, response);
        Optional<URI> there = byProvider ? openId.endOfSession() : Optional.empty();
        if (there.isPresent()) {
            OpenIdServlet.leave(page, there.get(), request, response);
        } else {
            Redirects.seeOther(response, "/");
        }
    }
}
