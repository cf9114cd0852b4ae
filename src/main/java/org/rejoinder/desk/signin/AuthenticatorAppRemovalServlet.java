package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.factor.Factors;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/factors/app/remove}: an authenticator app is turned off. */
@WebServlet("/desk/factors/app/remove")
public class AuthenticatorAppRemovalServlet extends HttpServlet {

    private static final String PAGE = "/desk/factor-app-remove.xhtml";

    private final transient Factors factors;
    private final transient CurrentUser currentUser;

    @Inject
    public AuthenticatorAppRemovalServlet(Factors factors, CurrentUser currentUser) {
        this.factors = factors;
        this.currentUser = currentUser;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        factors.removeApp(currentUser.account().orElseThrow());
        Redirects.seeOther(response, FactorsServlet.PATH + "?done=app-removed");
    }
}
