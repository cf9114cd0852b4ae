package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.FaceletForward;

/** {@code /corrections}: everything that was corrected, newest first; {@code ?before=123} goes on. */
@WebServlet("/corrections")
public class CorrectionsServlet extends HttpServlet {

    private final transient CorrectionsPage page;

    @Inject
    public CorrectionsServlet(CorrectionsPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = request.getParameter("before");
        Optional<Long> before = DecimalId.in(asked);
        if (asked == null) {
            page.open(Long.MAX_VALUE);
        } else if (before.isPresent()) {
            // Any number begins a page; ready are those that there is one of
            response.setHeader("Cache-Control", "no-store");
            page.open(before.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FaceletForward.show("/reader/corrections.xhtml", request, response);
    }
}
