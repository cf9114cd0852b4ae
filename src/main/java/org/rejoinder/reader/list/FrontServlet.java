package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;
import org.rejoinder.reader.PageNumber;

/** {@code /}, and {@code /?page=2}. */
@WebServlet("")
public class FrontServlet extends HttpServlet {

    private final transient FrontPage page;

    @Inject
    public FrontServlet(FrontPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (page.open(PageNumber.in(request, "page"))) {
            FaceletForward.show("/reader/front.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
