package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.session.SignInSession;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /logout}: a button asks for it; following a link changes nothing. */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {

    private final transient SignInSession session;

    @Inject
    public SignOutServlet(SignInSession session) {
        this.session = session;
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
        session.end(request, response);
        Redirects.seeOther(response, "/");
    }
}
