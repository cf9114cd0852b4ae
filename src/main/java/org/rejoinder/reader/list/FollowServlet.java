package org.rejoinder.reader.list;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.FaceletForward;

/** {@code /follow}: which feeds there are, and what one does with them. */
@WebServlet("/follow")
public class FollowServlet extends HttpServlet {

    private final transient FollowPage page;

    @Inject
    public FollowServlet(FollowPage page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        page.open();
        FaceletForward.show("/reader/follow.xhtml", request, response);
    }
}
