package org.rejoinder.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.Permission;
import org.rejoinder.http.Redirects;

/** {@code /desk}: leads to where this person's work is. */
@WebServlet("/desk")
public class DeskServlet extends HttpServlet {

    private final transient CurrentUser currentUser;

    @Inject
    public DeskServlet(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirects.found(response, currentUser.may(Permission.MODERATE_REPLIES) ? "/desk/queue" : "/desk/articles");
    }
}
