package org.rejoinder.api.description;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;

/** {@code /api}: what programs can ask for. */
@WebServlet("/api")
public class ApiPageServlet extends HttpServlet {

    private final transient ApiPage page;

    @Inject
    public ApiPageServlet(ApiPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open();
        FaceletForward.show("/api/reference.xhtml", request, response);
    }
}
