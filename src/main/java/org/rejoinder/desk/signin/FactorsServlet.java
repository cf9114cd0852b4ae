package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rejoinder.account.CurrentUser;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/factors}: what everybody at the desk signs in with besides their password. */
@WebServlet(FactorsServlet.PATH)
public class FactorsServlet extends HttpServlet {

    static final String PATH = "/desk/factors";

    private static final String PAGE = "/desk/factors.xhtml";

    /** What was done before the redirect that led here. */
    private static final Set<String> DONE = Set.of("app", "app-removed", "passkey-added", "passkey-removed", "device");

    private final transient CurrentUser currentUser;
    private final transient KnownDevices devices;
    private final transient SignInPage page;

    @Inject
    public FactorsServlet(CurrentUser currentUser, KnownDevices devices, SignInPage page) {
        this.currentUser = currentUser;
        this.devices = devices;
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

    /** A device is asked for the second step again. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        // One that is not trusted any more is as it should be
        DecimalId.in(RequestText.in(request, "device"))
                .ifPresent(device -> devices.distrust(currentUser.account().orElseThrow(), device));
        Redirects.seeOther(response, PATH + "?done=device");
    }
}
