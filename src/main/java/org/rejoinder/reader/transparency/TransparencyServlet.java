package org.rejoinder.reader.transparency;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;

/**
 * {@code /transparency}: the numbers of this year, and every other period; {@code /transparency/{yyyy}} and
 * {@code /transparency/{yyyy}/{mm}}: those of one.
 */
@WebServlet("/transparency/*")
public class TransparencyServlet extends HttpServlet {

    private final transient TransparencyPage page;

    @Inject
    public TransparencyServlet(TransparencyPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page.open(PathTail.of(request))) {
            FaceletForward.show("/reader/transparency.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
