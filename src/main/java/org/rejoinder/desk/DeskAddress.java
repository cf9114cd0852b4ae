package org.rejoinder.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rejoinder.http.Redirects;
import org.rejoinder.people.Me;
import org.rejoinder.people.Permission;

/** {@code /desk}: leads to where this person's work is. */
@WebServlet("/desk")
public class DeskAddress extends HttpServlet {

    private final transient Me me;

    @Inject
    public DeskAddress(Me me) {
        this.me = me;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        Redirects.found(response, me.may(Permission.MODERATE_REPLIES) ? "/desk/queue" : "/desk/articles");
    }
}
