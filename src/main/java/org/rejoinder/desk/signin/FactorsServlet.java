package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.http.FaceletForward;

/** {@code /desk/factors}: what everybody at the desk signs in with besides their password. */
@WebServlet(FactorsServlet.PATH)
public class FactorsServlet extends HttpServlet {

    static final String PATH = "/desk/factors";

    private static final String PAGE = "/desk/factors.xhtml";

    /** What was done before the redirect that led here. */
    private static final Set<String> DONE = Set.of("app-removed", "passkey-added", "passkey-removed");

    private final transient SignInPage page;

    @Inject
    public FactorsServlet(SignInPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String done = RequestText.in(request, "done");
        if (DONE.contains(done)) {
            page.tell(DeskMessages.of("factors.done." + done));
        }
        FaceletForward.show(PAGE, request, response);
    }
}
