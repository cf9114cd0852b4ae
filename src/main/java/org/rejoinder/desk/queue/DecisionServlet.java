package org.rejoinder.desk.queue;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.PrivatePageHeaders;
import org.rejoinder.http.ResponseStatus;

/**
 * {@code /decisions/{ticket}}: what a link in a moderator's mail leads to. Reading it decides nothing; whoever follows it
 * sees the reply and its buttons. Wrong, old and used links are answered alike.
 */
@WebServlet("/decisions/*")
public class DecisionServlet extends HttpServlet {

    private static final String PAGE = "/desk/decision.xhtml";

    private final transient DecisionPage page;

    @Inject
    public DecisionServlet(DecisionPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(PathTail.of(request));
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String ticket = PathTail.of(request);
        page.open(ticket);
        if (page.isOpen()) {
            page.submit(ticket, DecisionForm.in(request, page.getRules()));
            if (page.getProblem() != null) {
                response.setStatus(ResponseStatus.UNPROCESSABLE);
            }
        }
        show(request, response);
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        PrivatePageHeaders.answer(response);
        if (!page.isOpen() && page.getOutcome() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        FaceletForward.show(PAGE, request, response);
    }
}
