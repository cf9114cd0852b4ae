package org.rejoinder.desk.help;

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

/** {@code /desk/help}: what the manual has, and where it has the words {@code ?q=}; {@code /desk/help/{page}}: a page of it. */
@WebServlet("/desk/help/*")
public class HelpServlet extends HttpServlet {

    private static final int LONGEST = 200;

    private final transient HelpPages pages;
    private final transient HelpBean bean;

    @Inject
    public HelpServlet(HelpPages pages, HelpBean bean) {
        this.pages = pages;
        this.bean = bean;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String name = PathTail.of(request);
        Optional<HelpPage> page = pages.named(name);
        if (page.isEmpty() && !name.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String query = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        bean.open(page, query.substring(0, Math.min(LONGEST, query.length())));
        FaceletForward.show("/desk/manual.xhtml", request, response);
    }
}
