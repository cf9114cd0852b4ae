package org.rejoinder.desk;

import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.gate.PlainView;
import org.rejoinder.gate.Redirect;

/** {@code /logout}: a button asks for it; following a link changes nothing. */
@WebServlet("/logout")
public class SignOutAddress extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PlainView.show("/entrance/sign-out.xhtml", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.logout();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        forgetCookie(request, response);
        Redirect.seeOther(response, "/");
    }

    /** Who has signed out is a reader again, and readers have no cookie. */
    private static void forgetCookie(HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig session = request.getServletContext().getSessionCookieConfig();
        var cookie = new Cookie(session.getName(), "");
        cookie.setPath("/");
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(session.isSecure());
        response.addCookie(cookie);
    }
}
