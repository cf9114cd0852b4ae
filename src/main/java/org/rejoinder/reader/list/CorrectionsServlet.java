package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        String before = request.getParameter("before");
        if (before == null) {
            page.open(Long.MAX_VALUE);
        } else if (before.matches("\\d{1,18}")) {
            // Any number begins a page; ready are those that there is one of
            response.setHeader("Cache-Control", "no-store");
            page.open(Long.parseLong(before));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FaceletForward.show("/reader/corrections.xhtml", request, response);
    }
}
