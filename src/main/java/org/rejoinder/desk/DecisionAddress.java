package org.rejoinder.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.gate.PlainView;
import org.rejoinder.moderation.Decision;

/**
 * {@code /decisions/{ticket}}: what a link in a moderator's mail leads to. Reading it decides nothing; whoever follows it
 * sees the reply and its buttons. Wrong, old and used links are answered alike.
 */
@WebServlet("/decisions/*")
public class DecisionAddress extends HttpServlet {

    private static final String PAGE = "/desk/decision.xhtml";
    private static final int UNPROCESSABLE = 422;

    private final transient DecisionPage page;

    @Inject
    public DecisionAddress(DecisionPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open(ticketIn(request));
        show(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String ticket = ticketIn(request);
        String reason = Typed.asTyped(Typed.in(request, "reason"));
        page.open(ticket);
        if (page.isOpen()) {
            page.type(reason, Typed.in(request, "rule"));
            if (reason.length() > Decision.LONGEST_REASON) {
                page.refuse(Words.of("queue.reason.long", Decision.LONGEST_REASON));
                response.setStatus(UNPROCESSABLE);
            } else {
                page.decide(ticket, Typed.in(request, "act"));
            }
        }
        show(request, response);
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        if (!page.isOpen() && page.getOutcome() == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        PlainView.show(PAGE, request, response);
    }

    private static String ticketIn(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
