package org.rejoinder.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.gate.PlainView;
import org.rejoinder.people.Account;
import org.rejoinder.people.EmailAddress;
import org.rejoinder.people.Passwords;
import org.rejoinder.site.FirstRun;

/** {@code /setup/{token}}: the link from the log, for whoever makes the first account. */
@WebServlet("/setup/*")
public class SetupAddress extends HttpServlet {

    private static final String PAGE = "/entrance/setup.xhtml";
    private static final int UNPROCESSABLE = 422;

    private final transient FirstRun firstRun;
    private final transient Entrance entrance;
    private final transient EntrancePage page;

    @Inject
    public SetupAddress(FirstRun firstRun, Entrance entrance, EntrancePage page) {
        this.firstRun = firstRun;
        this.entrance = entrance;
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (firstRun.admits(tokenIn(request))) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PlainView.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = Typed.in(request, "name").strip();
        String email = Typed.in(request, "email").strip();
        String password = Typed.in(request, "password");
        page.fill(name, email, "");
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (name.isEmpty() || name.length() > Account.LONGEST_NAME) {
            refuse("name", Words.of("people.name.wrong"), request, response);
        } else if (address.isEmpty()) {
            refuse("email", Words.of("people.email.wrong"), request, response);
        } else if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            refuse(
                    "password",
                    Words.of("people.password.wrong", Passwords.SHORTEST, Passwords.LONGEST),
                    request,
                    response);
        } else {
            firstRun.administrator(tokenIn(request), address.get(), name, password);
            entrance.signIn(request, response, email, password);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/desk");
        }
    }

    private void refuse(String field, String problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.complain(field, problem);
        response.setStatus(UNPROCESSABLE);
        PlainView.show(PAGE, request, response);
    }

    private static String tokenIn(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
