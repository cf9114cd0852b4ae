package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.rejoinder.account.CurrentUser;

/** Where the container sends every error (web.xml). Has no address of its own. */
public class ErrorServlet extends HttpServlet {

    private static final String PAGE = "/WEB-INF/errors/error.xhtml";

    private static final Set<Integer> REFUSED =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_CONFLICT);

    private final transient ErrorPage page;
    private final transient CurrentUser currentUser;

    @Inject
    public ErrorServlet(ErrorPage page, CurrentUser currentUser) {
        this.page = page;
        this.currentUser = currentUser;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            // The reader has a part of a page, or is gone
            return;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        if (SiteArea.ofError(request) == SiteArea.API) {
            Problem.of(code).send(response);
            return;
        }
        page.about(code, request);
        if (REFUSED.contains(page.getStatus()) && currentUser.isSignedIn()) {
            page.giveBack(typed(request));
        }
        response.setStatus(page.getStatus());
        FaceletForward.show(PAGE, request, response);
    }

    /** By this form; or by one whose page, after signing in, is not theirs any more. */
    private static List<String> typed(HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            return PreservedInput.in(request);
        }
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return PendingForm.take(request, String.valueOf(asked))
                .map(form -> form.words(name -> true))
                .orElse(List.of());
    }
}
