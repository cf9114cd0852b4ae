package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.article.Topic;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.http.PathTail;
import org.rejoinder.http.Redirects;
import org.rejoinder.reader.PageNumber;

/** {@code /series/{slug}}: the parts of a series; its name in another spelling leads to it. */
@WebServlet("/series/*")
public class SeriesServlet extends HttpServlet {

    private final transient ListPage page;

    @Inject
    public SeriesServlet(ListPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String asked = PathTail.of(request);
        String slug = Topic.slugOf(asked);
        if (!page.openSeries(slug, PageNumber.in(request, "page"))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!slug.equals(asked)) {
            Redirects.forGood(response, "/series/" + Topic.encoded(slug));
        } else {
            FaceletForward.show("/reader/list.xhtml", request, response);
        }
    }
}
