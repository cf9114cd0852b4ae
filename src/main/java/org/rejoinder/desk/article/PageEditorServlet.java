package org.rejoinder.desk.article;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.html.DecimalId;
import org.rejoinder.http.PathTail;
import org.rejoinder.page.StaticPages;

/** {@code /desk/pages/{id}} and {@code /desk/pages/new}: the editor of a standing page; {@code …/revisions}: its texts. */
@WebServlet(name = "desk-page", urlPatterns = "/desk/pages/*")
public class PageEditorServlet extends HttpServlet {

    private static final String EDITOR = "/desk/page.xhtml";
    private static final String REVISIONS = "/desk/page-revisions.xhtml";
    private static final String TO_REVISIONS = "/revisions";

    private final transient StaticPages pages;

    @Inject
    public PageEditorServlet(StaticPages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = PathTail.of(request);
        String page = name.endsWith(TO_REVISIONS) ? name.substring(0, name.length() - TO_REVISIONS.length()) : name;
        if (name.equals("new") || isThere(page)) {
            request.setAttribute(PageBean.SHOWN, page);
            request.getRequestDispatcher(page.equals(name) ? EDITOR : REVISIONS).forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean isThere(String page) {
        return DecimalId.in(page)
                .flatMap(pages::with)
                .filter(each -> !each.isTrashed())
                .isPresent();
    }
}
