package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.page.PageText;

/** {@code /desk/pages/preview}: what stands in the editor of a standing page, as readers would get it. Stores nothing. */
@WebServlet("/desk/pages/preview")
public class PagePreviewServlet extends HttpServlet {

    private final transient StaticPageBean page;

    @Inject
    public PagePreviewServlet(StaticPageBean page) {
        this.page = page;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        request.setCharacterEncoding("UTF-8");
        page.preview(PageText.of(request.getParameter("title"), request.getParameter("body_input")));
        FaceletForward.show(PageServlet.PAGE, request, response);
    }
}
