package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;

/** {@code /pages/{slug}}: a standing page; a former address leads to the present one for good. */
@WebServlet("/pages/*")
public class PageServlet extends HttpServlet {

    static final String PAGE = "/reader/page.xhtml";

    private final transient StaticPageBean page;

    @Inject
    public PageServlet(StaticPageBean page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String slug = PathTail.of(request);
        if (page.open(slug)) {
            FaceletForward.show(PAGE, request, response);
            return;
        }
        Optional<String> moved = page.movedFrom(slug);
        if (moved.isPresent()) {
            Redirects.forGood(response, moved.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
