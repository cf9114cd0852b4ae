package org.rejoinder.desk.overview;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;

/** {@code /desk}: what waits for this person. */
@WebServlet("/desk")
public class OverviewServlet extends HttpServlet {

    private static final String PAGE = "/desk/overview.xhtml";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        FaceletForward.show(PAGE, request, response);
    }
}
