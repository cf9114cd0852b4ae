package org.rejoinder.desk.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.rejoinder.desk.RequestText;
import org.rejoinder.desk.admin.NewAccountForm;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.Redirects;
import org.rejoinder.http.ResponseStatus;
import org.rejoinder.site.FirstRun;

/** {@code /setup/{token}}: the link from the log, for whoever makes the first account. */
@WebServlet("/setup/*")
public class SetupServlet extends HttpServlet {

    private static final String PAGE = "/signin/setup.xhtml";

    private final transient FirstRun firstRun;
    private final transient SignInService signInService;
    private final transient SignInPage page;

    @Inject
    public SetupServlet(FirstRun firstRun, SignInService signInService, SignInPage page) {
        this.firstRun = firstRun;
        this.signInService = signInService;
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
        var newAccountForm = new NewAccountForm(
                RequestText.asTyped(RequestText.in(request, "name")),
                RequestText.in(request, "email").strip(),
                RequestText.in(request, "password"));
        Map<String, String> problems = newAccountForm.problems();
        if (problems.isEmpty()) {
            begin(newAccountForm, request, response);
        } else {
            page.fill(newAccountForm.name(), newAccountForm.email(), "");
            page.complain(problems);
            response.setStatus(ResponseStatus.UNPROCESSABLE);
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    private void begin(NewAccountForm newAccountForm, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            firstRun.administrator(
                    PathTail.of(request), newAccountForm.address(), newAccountForm.name(), newAccountForm.password());
        } catch (IllegalStateException usedMeanwhile) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        signInService
                .verify(request, newAccountForm.email(), newAccountForm.password())
                .ifPresent(account -> signInService.begin(request, response, account));
        Redirects.seeOther(response, "/desk");
    }
}
