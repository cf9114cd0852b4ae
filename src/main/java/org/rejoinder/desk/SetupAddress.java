package org.rejoinder.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
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
        PrivatePageHeaders.answer(response);
        if (firstRun.admits(PathTail.of(request))) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var newcomer = new Newcomer(
                Typed.asTyped(Typed.in(request, "name")),
                Typed.in(request, "email").strip(),
                Typed.in(request, "password"));
        Map<String, String> problems = newcomer.problems();
        if (problems.isEmpty()) {
            begin(newcomer, request, response);
        } else {
            page.fill(newcomer.name(), newcomer.email(), "");
            page.complain(problems);
            response.setStatus(UNPROCESSABLE);
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private void begin(Newcomer newcomer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            firstRun.administrator(PathTail.of(request), newcomer.address(), newcomer.name(), newcomer.password());
        } catch (IllegalStateException usedMeanwhile) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        entrance.signIn(request, response, newcomer.email(), newcomer.password());
        Redirects.seeOther(response, "/desk");
    }
}
