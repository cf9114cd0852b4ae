package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.account.session.CurrentSession;
import org.rejoinder.account.session.DeskSession;
import org.rejoinder.account.session.DeskSessions;
import org.rejoinder.account.session.KnownDevices;
import org.rejoinder.desk.DeskMessages;
import org.rejoinder.desk.RequestText;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.Redirects;

/** {@code /desk/sessions}: where somebody is signed in, with a button to sign out there. */
@WebServlet("/desk/sessions")
public class SessionListServlet extends HttpServlet {

    private static final String ADDRESS = "/desk/sessions";
    private static final String PAGE = "/desk/sessions.xhtml";

    private final transient CurrentSession current;
    private final transient DeskSessions sessions;
    private final transient KnownDevices devices;
    private final transient SignInPage page;

    @Inject
    public SessionListServlet(CurrentSession current, DeskSessions sessions, KnownDevices devices, SignInPage page) {
        this.devices = devices;
        this.current = current;
        this.sessions = sessions;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String ended = RequestText.in(request, "ended");
        if (ended.equals("one") || ended.equals("others")) {
            page.tell(DeskMessages.of("sessions.ended." + ended));
        }
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        DeskSession present = current.session().orElseThrow();
        if (RequestText.in(request, "act").equals("others")) {
            sessions.endOthers(present);
            devices.forgetOthers(request, present.account());
            Redirects.seeOther(response, ADDRESS + "?ended=others");
            return;
        }
        boolean ended = DecimalId.in(RequestText.in(request, "session"))
                .filter(session -> sessions.end(present.account(), session))
                .isPresent();
        Redirects.seeOther(response, ended ? ADDRESS + "?ended=one" : ADDRESS);
    }
}
